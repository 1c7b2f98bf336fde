// cqrs-lab ways: five ways to answer one question, side by side.
#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <vector>

#include "allocation/ways/comparison.hpp"
#include "sqlite/open.hpp"
#include "subcommands.hpp"
#include "ways_text.hpp"

namespace native {
namespace {

using allocation::ways::Comparison;
using allocation::ways::GrowingShop;

constexpr std::array<Option, 2> options{{{"--orders", "N"}, {"--format", "text|json"}}};
constexpr std::int64_t orders_default = 10'000;

double now_us() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::micro>(now).count();
}

// The shop is measured while it grows.
std::vector<std::int64_t> sizes_up_to(std::int64_t orders) {
  std::vector<std::int64_t> sizes;
  for (const std::int64_t size : {std::int64_t{10}, std::int64_t{1000}}) {
    if (size < orders) sizes.push_back(size);
  }
  sizes.push_back(orders);
  return sizes;
}

Exit failed(std::string_view sentence) {
  std::cerr << "cqrs-lab: " << sentence << '\n';
  return Exit::failed;
}

Exit failed(const allocation::ways::SqlProblem& problem) {
  return failed("SQLite refused " + problem.statement + ": " + problem.message);
}

Exit compare_up_to(std::int64_t orders, bool json) {
  const auto database = open_sqlite();
  if (!database) return failed(database.error());
  GrowingShop shop(*database.value());
  if (const auto opened = shop.open(); !opened) return failed(opened.error());
  std::vector<Comparison> sizes;
  for (const std::int64_t size : sizes_up_to(orders)) {
    if (const auto grown = shop.grow_to(size); !grown) return failed(grown.error());
    auto measured = compare(shop, now_us);
    if (!measured) return failed(measured.error());
    sizes.push_back(std::move(measured.value()));
  }
  std::cout << (json ? ways_json(sizes) : ways_text(sizes));
  const bool agree = std::all_of(sizes.begin(), sizes.end(),
                                 [](const Comparison& measured) { return measured.agree; });
  return agree ? Exit::done : failed("the ways do not agree");
}

Exit run(const Arguments& arguments) {
  if (!arguments.operands().empty()) return bad_usage("ways takes no FILE");
  const auto orders =
      arguments.whole("--orders", GrowingShop::orders_least, GrowingShop::orders_most);
  if (!orders) return bad_usage(orders.error());
  const std::string_view format = arguments.option("--format").value_or("text");
  if (format != "text" && format != "json") return bad_usage("--format is one of text, json");
  return compare_up_to(orders.value().value_or(orders_default), format == "json");
}

}  // namespace

const Subcommand ways_command{
    "ways",
    "[--orders N] [--format text|json]",
    "Compares five ways to ask what is allocated to an order.",
    "  --orders N       in a shop of so many orders, 10 to 200000 (10000)\n"
    "  --format FORMAT  text, the default, or json\n\n"
    "Each way answers about the same orders of the same shop; SQLite runs in memory. Statements,\n"
    "rows and steps of its virtual machine are counted by SQLite and the same on every machine;\n"
    "times are medians of one run. Ends with 1 if two answers differ.\n",
    options,
    run,
};

}  // namespace native
