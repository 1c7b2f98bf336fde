// cqrs-lab schema: what scenario and lesson files may hold, for editors and other programs.
#include "scenario/schema.hpp"

#include <iostream>

#include "subcommands.hpp"

namespace native {
namespace {

Exit run(const Arguments& arguments) {
  if (!arguments.operands().empty()) return bad_usage("schema takes no arguments");
  std::cout << scenario::schema();
  return Exit::done;
}

}  // namespace

const Subcommand schema_command{
    "schema",
    "",
    "Prints the JSON Schema (2020-12) of scenario and lesson files.",
    "  docs/cqrs-lab.schema.json is the same. What a schema cannot say, the reader checks.\n",
    {},
    run,
};

}  // namespace native
