#include "text_report.hpp"

#include <algorithm>
#include <array>

#include "answer_text.hpp"
#include "scenario/domains.hpp"
#include "scenario/report.hpp"
#include "scenario/words.hpp"
#include "text_table.hpp"

namespace native {
namespace {

using sim::ReadStatus;

class TextReport {
 public:
  TextReport(const scenario::Scenario& scenario, const sim::World& world, const sim::Script& script,
             bool colours)
      : scenario_(scenario),
        world_(world),
        names_(script.names()),
        stats_(scenario::stats_of(scenario, world)),
        colours_(colours) {}

  std::string write() {
    const std::string title = scenario_.title.empty() ? "(no title)" : printable(scenario_.title);
    out_ += styled(title, Style::bold, colours_) + "\n";
    out_ += "seed " + std::to_string(scenario_.seed) + ", ended at " +
            clock_text(scenario::ended_at(scenario_, world_)) + "\n";
    write_reads();
    write_histogram();
    write_commands();
    write_replicas();
    write_troubles();
    return std::move(out_);
  }

 private:
  using Cell = TextTable::Cell;

  void heading(std::string_view text) { out_ += "\n" + styled(text, Style::bold, colours_) + "\n"; }

  // --- the reads ---

  void write_reads() {
    if (world_.reads.empty()) return;
    heading("Reads");
    TextTable table;
    table.add_row({{"at", Style::dim},
                   {"by", Style::dim},
                   {"asks for", Style::dim},
                   {"from", Style::dim},
                   {"answer", Style::dim},
                   {"staleness", Style::dim}});
    const std::size_t shown = std::min<std::size_t>(world_.reads.size(), reads_shown_max);
    for (std::size_t i = 0; i < shown; ++i)
      table.add_row(row_of(world_.reads[i]));
    out_ += table.text(colours_);
    if (shown < world_.reads.size()) {
      out_ += "  ... and " + std::to_string(world_.reads.size() - shown) +
              " more: --format json has them all\n";
    }
  }

  [[nodiscard]] std::vector<Cell> row_of(const sim::ReadRecord& read) const {
    const scenario::QueryFormat& query = scenario::format_of(names_).queries[read.key.space];
    const bool primary = read.replica == sim::write_model;
    return {{clock_text(read.at)},
            {printable(names_.clients[read.by.value])},
            {asked(query, read.key)},
            {primary ? "write model" : "replica " + std::to_string(read.replica)},
            {answer(read)},
            staleness(read)};
  }

  [[nodiscard]] std::string asked(const scenario::QueryFormat& query, sim::Key key) const {
    const std::string what(query.name);
    if (!query.asks_about_one) return what;
    return what + " of " + printable(names_.domain[query.field.table][key.id]);
  }

  [[nodiscard]] std::string answer(const sim::ReadRecord& read) const {
    switch (read.status) {
      case ReadStatus::ok:
        return answer_text(world_, names_, read);
      case ReadStatus::not_found:
        return "no such thing";
      case ReadStatus::pending:
        return "not there yet";
      case ReadStatus::timed_out:
        return "gave up";
      case ReadStatus::unavailable:
        return "nobody there";
      case ReadStatus::waiting:
        return "still waiting";
    }
    return {};
  }
  [[nodiscard]] static Cell staleness(const sim::ReadRecord& read) {
    if (!read.answered()) return {"no answer", Style::bad};
    std::string text = read.stale ? "stale" : "fresh";
    if (read.versions_behind > 0) {
      text += ", " + counted(read.versions_behind, "change") + " behind, " +
              duration_text(read.age_ms) + " old";
    } else if (read.stale) {
      text += ", and nothing is missing here: wrong for good";
    }
    if (read.waited_ms > 0) text += ", waited " + duration_text(read.waited_ms);
    for (std::size_t g = 0; g < sim::guarantees; ++g) {
      if (read.violations[g] == 0) continue;
      text += ", breaks " + std::string(scenario::Words<sim::Guarantee>::list[g]);
    }
    return {text, read.stale ? Style::bad : Style::good};
  }

  // --- how staleness is distributed ---

  void write_histogram() {
    struct Bucket {
      std::string_view name;
      sim::Ms below;
      std::size_t reads = 0;
    };
    std::array<Bucket, 7> buckets{{{"nothing missing", 1},
                                   {"up to 100 ms", 101},
                                   {"up to 1 s", 1001},
                                   {"up to 10 s", 10'001},
                                   {"up to 1 min", 60'001},
                                   {"up to 10 min", 600'001},
                                   {"longer", sim::never}}};
    std::size_t answered = 0;
    for (std::size_t i = 0; i < world_.reads.size(); ++i) {
      const sim::ReadRecord& read = world_.reads[i];
      if (!read.answered()) continue;
      ++answered;
      const auto bucket = std::find_if(buckets.begin(), buckets.end(), [&](const Bucket& one) {
        return read.age_ms < one.below && (read.versions_behind == 0 || one.below > 1);
      });
      ++bucket->reads;
    }
    if (answered == 0) return;
    constexpr std::size_t bar_max = 40;
    heading("How old the answers were");
    TextTable table;
    for (const Bucket& bucket : buckets) {
      if (bucket.reads == 0) continue;
      const std::size_t bar = (bucket.reads * bar_max + answered - 1) / answered;
      table.add_row({{std::string(bucket.name), Style::dim},
                     {std::to_string(bucket.reads)},
                     {std::string(bar, '#')}});
    }
    out_ += table.text(colours_);
  }

  // --- the rest ---

  void write_commands() {
    std::string text;
    for (std::size_t i = 0; i < sim::command_outcomes; ++i) {
      if (stats_.outcomes[i] == 0) continue;
      if (!text.empty()) text += ", ";
      text += std::to_string(stats_.outcomes[i]) + " " +
              std::string(scenario::Words<sim::CommandOutcome>::list[i]);
    }
    if (text.empty()) return;
    heading("Commands");
    out_ += "  " + text + "\n";
  }

  void write_replicas() {
    heading("Replicas");
    TextTable table;
    for (std::size_t i = 0; i < world_.replicas.size(); ++i) {
      const sim::Replica& replica = world_.replicas[i];
      const std::size_t missing = world_.committed.size() - replica.committed_applied;
      const bool converged = world_.domain->converged(i);
      table.add_row({{"replica " + std::to_string(i)},
                     {replica.running ? "running" : "stopped"},
                     {counted(static_cast<std::int64_t>(missing), "change") + " missing"},
                     {converged ? "as the write model" : "other than the write model",
                      converged ? Style::good : Style::bad}});
    }
    out_ += table.text(colours_);
  }

  void write_troubles() {
    struct Trouble {
      std::int64_t count;
      std::string_view what;
    };
    std::vector<Trouble> troubles{
        {stats_.stale, "stale answers"},
        {stats_.pending, "answers \"not there yet\""},
        {stats_.disappointed, "customers disappointed: shown enough, told no"},
        {stats_.timed_out, "reads waited until they gave up"},
        {stats_.unavailable, "reads unavailable"},
        {stats_.dropped, "messages lost"},
        {stats_.duplicated, "messages doubled"},
        {stats_.dead_letters, "dead letters"},
    };
    for (std::size_t g = 0; g < sim::guarantees; ++g) {
      troubles.push_back({stats_.violations[g], scenario::Words<sim::Guarantee>::list[g]});
    }
    heading("What went wrong");
    TextTable table;
    for (std::size_t i = 0; i < troubles.size(); ++i) {
      if (troubles[i].count == 0) continue;
      const bool promise = i + sim::guarantees >= troubles.size();
      const std::string what(troubles[i].what);
      table.add_row({{std::to_string(troubles[i].count), Style::bad},
                     {promise ? "answers that broke " + what : what}});
    }
    const std::string text = table.text(colours_);
    out_ += text.empty() ? "  nothing\n" : text;
  }

  const scenario::Scenario& scenario_;
  const sim::World& world_;
  const sim::Vocabulary& names_;
  sim::Stats stats_;
  bool colours_;
  std::string out_;
};

}  // namespace

std::string text_report(const scenario::Scenario& scenario, const sim::World& world,
                        const sim::Script& script, bool colours) {
  return TextReport(scenario, world, script, colours).write();
}

}  // namespace native
