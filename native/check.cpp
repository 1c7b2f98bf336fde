// cqrs-lab check: what is to hold of a run, tried under many seeds.
#include <array>
#include <iostream>
#include <memory>
#include <optional>

#include "files.hpp"
#include "goal.hpp"
#include "lab/seed_check.hpp"
#include "seeds.hpp"
#include "subcommands.hpp"

namespace native {
namespace {

constexpr std::array<Option, 3> options{
    {{"--goal", "CONDITION"}, {"--seeds", "A..B"}, {"--jobs", "N"}}};
constexpr std::int64_t jobs_most = 256;

// What was asked for.
struct Task {
  std::string_view file;
  std::string text;
  SeedRange seeds;
  std::int64_t jobs = 1;
  std::vector<scenario::Condition> conditions;
};

// Nothing if the words are wrong, which has been said then.
std::optional<Task> task_from(const Arguments& arguments) {
  const auto refuse = [](std::string_view sentence) {
    bad_usage(sentence);
    return std::nullopt;
  };
  if (arguments.operands().size() != 1)
    return refuse("check takes one FILE, or - for standard input");
  const auto jobs = arguments.whole("--jobs", 1, jobs_most);
  if (!jobs) return refuse(jobs.error());
  Task task{arguments.operands().front(), {}, {}, jobs.value().value_or(jobs_max()), {}};
  if (jobs_max() == 1 && task.jobs > 1) return refuse("--jobs: no threads here, only 1 will do");
  auto goals = goals_given(arguments);
  if (!goals) return refuse(goals.error());
  task.conditions = std::move(goals.value());
  if (const auto seeds = arguments.option("--seeds")) {
    const auto range = seed_range(*seeds);
    if (!range) return refuse(range.error());
    task.seeds = range.value();
  }
  return task;
}

Exit print(const Task& task, const SeedResult& result) {
  std::cout << task.seeds.count() << (task.seeds.count() == 1 ? " seed" : " seeds") << ", "
            << result.failed << " failed\n";
  for (const SeedComplaint& failure : result.first) {
    std::cout << "seed " << failure.seed << ": " << failure.complaint << "\n  cqrs-lab run "
              << task.file << " --seed " << failure.seed << '\n';
  }
  return result.failed == 0 ? Exit::done : Exit::failed;
}

Exit run(const Arguments& arguments) {
  std::optional<Task> task = task_from(arguments);
  if (!task) return Exit::bad_input;
  std::optional<std::string> text = read_file(task->file);
  if (!text) return bad_file(task->file, "cannot be read");
  const auto file = runs_of(*text);
  if (!file) return bad_file(task->file, sentence(file.error()));

  const std::uint64_t own_seed = file.value().judged.scenario.seed;
  if (!arguments.option("--seeds")) task->seeds = {own_seed, own_seed};
  task->conditions = goal_of(file.value(), task->conditions);

  const SeedResult result = try_seeds(task->seeds, task->jobs, [&] {
    // Each thread has a scenario of its own: names are learnt while it runs.
    auto own = std::make_shared<scenario::Loaded>(copy_of(file.value().judged));
    return [own, &conditions = task->conditions](std::uint64_t seed) {
      const auto failure = lab::failure_under(seed, *own, conditions);
      return failure ? failure->sentence() : std::string();
    };
  });
  return print(*task, result);
}

}  // namespace

const Subcommand check_command{
    "check",
    "FILE|- [--goal CONDITION]... [--seeds A..B] [--jobs N]",
    "Tries under many seeds whether a scenario keeps what it should.",
    "  FILE             a scenario or a lesson; - is standard input\n"
    "  --goal CONDITION what is to hold of the report; without one, the lesson's goal, or what\n"
    "                   holds of every run\n"
    "  --seeds A..B     these seeds instead of the file's\n"
    "  --jobs N         on so many threads (all cores; 1 in WebAssembly)\n\n"
    "Conditions:\n"
    "  reads[by=bob,last].stale == true\n"
    "  replicas[*].converged and stats.violations.read_your_writes == 0\n"
    "  reads[query=availability,stale=true].count <= 3\n"
    "  [*] all, [any], [first], [last], [0]; == != < <= > >=; docs/conditions.md has it "
    "all\n\n"
    "Ends with 1 if a seed fails, and prints the first that do and how to replay them.\n",
    options,
    run,
};

}  // namespace native
