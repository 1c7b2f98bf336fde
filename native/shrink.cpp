// cqrs-lab shrink: the smallest scenario that still fails.
#include "lab/shrink.hpp"

#include <array>
#include <iostream>

#include "files.hpp"
#include "goal.hpp"
#include "progress.hpp"
#include "scenario/writer.hpp"
#include "subcommands.hpp"
#include "text_table.hpp"

namespace native {
namespace {

constexpr std::array<Option, 2> options{{{"--seed", "N"}, {"--goal", "CONDITION"}}};

std::string so_far(const lab::Shrink::Progress& progress) {
  return counted(progress.actions, "action") + " of " + std::to_string(progress.actions_first) +
         " left after " + counted(static_cast<std::int64_t>(progress.tried), "run");
}

Exit run(const Arguments& arguments) {
  if (arguments.operands().size() != 1)
    return bad_usage("shrink takes one FILE, or - for standard input");
  const auto seed = arguments.whole("--seed", 0, scenario::seed_max);
  if (!seed) return bad_usage(seed.error());
  const auto goals = goals_given(arguments);
  if (!goals) return bad_usage(goals.error());

  const std::string_view name = arguments.operands().front();
  auto file = load(name);
  if (!file) return file.error();
  scenario::Loaded& loaded = file.value().judged;
  if (seed.value()) scenario::reseed(loaded, static_cast<std::uint64_t>(*seed.value()));

  const std::uint64_t tried_under = loaded.scenario.seed;
  auto shrink = lab::Shrink::start(std::move(loaded), goal_of(file.value(), goals.value()));
  if (!shrink) {
    bad_file(name, "nothing fails under seed " + std::to_string(tried_under));
    return Exit::failed;
  }
  StatusLine line;
  while (shrink->step()) {
    if (line.due()) line.show(so_far(shrink->progress()));
  }
  line.end();
  std::cerr << so_far(shrink->progress()) << "; fails: " << printable(shrink->failure().sentence())
            << '\n';
  std::cout << scenario::write_scenario(shrink->smallest().scenario, shrink->smallest().script);
  return Exit::done;
}

}  // namespace

const Subcommand shrink_command{
    "shrink",
    "FILE|- [--seed N] [--goal CONDITION]...",
    "Prints the smallest scenario that still fails as this one does.",
    "  FILE             a scenario or a lesson that fails; - is standard input\n"
    "  --seed N         under this seed instead of the file's\n"
    "  --goal CONDITION what does not hold of it, as for check\n\n"
    "Leaves out actions, repeats and faults as long as the same condition fails, and says on\n"
    "standard error how far it came. Ends with 1 if nothing fails.\n",
    options,
    run,
};

}  // namespace native
