// cqrs-lab run: a scenario from its first entry to its last.
#include <array>
#include <iostream>

#include "files.hpp"
#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "subcommands.hpp"
#include "terminal.hpp"
#include "text_report.hpp"

namespace native {
namespace {

constexpr std::array<Option, 3> options{
    {{"--format", "FORMAT"}, {"--until", "MS"}, {"--seed", "N"}}};

enum class Format : std::uint8_t { text, json, ndjson };

std::optional<Format> format_from(std::string_view word) {
  if (word == "text") return Format::text;
  if (word == "json") return Format::json;
  if (word == "ndjson") return Format::ndjson;
  return std::nullopt;
}

std::string_view sentence(sim::Stopped stopped) {
  switch (stopped) {
    case sim::Stopped::no:
      return "";
    case sim::Stopped::too_many_entries:
      return "stopped: more than 100,000,000 queue entries";
    case sim::Stopped::too_many_waiting:
      return "stopped: more than 10,000,000 queue entries waiting at once";
  }
  return "";
}

void print(Format format, const scenario::Loaded& loaded, const sim::World& world) {
  switch (format) {
    case Format::text:
      std::cout << text_report(loaded.scenario, world, loaded.script, colours_wanted());
      return;
    case Format::json:
      std::cout << scenario::report(loaded.scenario, world, loaded.script).json << '\n';
      return;
    case Format::ndjson:
      for (std::size_t place = 0; place < world.trace.size(); ++place) {
        std::cout << scenario::trace_line(world, loaded.script.names(), place) << '\n';
      }
      return;
  }
}

Exit run(const Arguments& arguments) {
  if (arguments.operands().size() != 1)
    return bad_usage("run takes one FILE, or - for standard input");
  const std::optional<Format> format = format_from(arguments.option("--format").value_or("text"));
  if (!format) return bad_usage("--format is one of text, json, ndjson");
  const auto until = arguments.whole("--until", 0, sim::time_max);
  if (!until) return bad_usage(until.error());
  const auto seed = arguments.whole("--seed", 0, scenario::seed_max);
  if (!seed) return bad_usage(seed.error());

  const std::string_view name = arguments.operands().front();
  auto file = load(name);
  if (!file) return file.error();

  scenario::Loaded& loaded = file.value().told;
  scenario::Scenario& about = loaded.scenario;
  if (seed.value()) scenario::reseed(loaded, static_cast<std::uint64_t>(*seed.value()));
  if (until.value()) about.until = until.value();
  sim::World world = scenario::begin(about, format == Format::ndjson);
  scenario::run(about, world, loaded.script);
  if (world.stopped != sim::Stopped::no) {
    bad_file(name, sentence(world.stopped));
    return Exit::failed;
  }
  print(*format, loaded, world);
  return Exit::done;
}

}  // namespace

const Subcommand run_command{
    "run",
    "FILE|- [--format text|json|ndjson] [--until MS] [--seed N]",
    "Runs a scenario, or a lesson as it is told, and says what came of it.",
    "  FILE            a scenario (cqrs-lab/1) or a lesson (cqrs-lab-lesson/1); - is standard "
    "input\n"
    "  --format text   for people: the reads with their staleness, and what went wrong (default)\n"
    "  --format json   the report, with its hash\n"
    "  --format ndjson the trace: a line for each thing that happened\n"
    "  --until MS      end at this time, whatever the file says\n"
    "  --seed N        other luck than the file's\n",
    options,
    run,
};

}  // namespace native
