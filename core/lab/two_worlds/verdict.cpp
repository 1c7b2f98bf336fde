#include "lab/two_worlds/verdict.hpp"

#include <cmath>
#include <utility>

#include "lab/texts.hpp"
#include "scenario/report.hpp"
#include "scenario/scenario.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using Better = FigureOfTwo::Better;

// Whether a figure speaks for a world that has less of it, more of it, or neither.
enum class Good : std::uint8_t { less, more, neither };

Better better(Good good, std::int64_t first, std::int64_t second) {
  if (first == second) return Better::same;
  if (good == Good::neither) return Better::neither;
  return (first < second) == (good == Good::less) ? Better::first : Better::second;
}

// Part of a whole, in percent; of nothing, none.
double to_tenths_of_percent(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return 0;
  return std::round(1000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 10;
}

class Figures {
 public:
  void count(std::string_view name, Good good, std::int64_t first, std::int64_t second) {
    put({name, FigureOfTwo::Unit::count, static_cast<double>(first), static_cast<double>(second), 0,
         0, better(good, first, second)},
        first == 0 && second == 0);
  }
  void lasts(std::string_view name, std::int64_t first, std::int64_t second) {
    put({name, FigureOfTwo::Unit::ms, static_cast<double>(first), static_cast<double>(second), 0, 0,
         better(Good::less, first, second)},
        first == 0 && second == 0);
  }
  // The parts are compared, not what is left of them when they are rounded.
  void share(std::string_view name, std::int64_t first, std::int64_t first_of, std::int64_t second,
             std::int64_t second_of) {
    put({name, FigureOfTwo::Unit::percent, to_tenths_of_percent(first, first_of),
         to_tenths_of_percent(second, second_of), 0, 0,
         better(Good::less, first * second_of, second * first_of)},
        first == 0 && second == 0);
  }
  void out_of(std::string_view name, std::int64_t first, std::int64_t first_of, std::int64_t second,
              std::int64_t second_of) {
    put({name, FigureOfTwo::Unit::out_of, static_cast<double>(first), static_cast<double>(second),
         first_of, second_of, better(Good::more, first * second_of, second * first_of)},
        false);
  }

  VerdictOnTwo take() { return std::move(verdict_); }

 private:
  void put(const FigureOfTwo& figure, bool nothing) {
    if (nothing)
      verdict_.nothing.push_back(figure.name);
    else
      verdict_.figures.push_back(figure);
  }

  VerdictOnTwo verdict_;
};

void add_answers(Figures& figures, const WorldTally& first, const WorldTally& second) {
  const sim::Stats& ours = first.stats;
  const sim::Stats& theirs = second.stats;
  figures.count("stale", Good::less, ours.stale, theirs.stale);
  figures.share("stale_share", ours.stale, first.answered, theirs.stale, second.answered);
  figures.lasts("max_age", ours.max_age_ms, theirs.max_age_ms);
  figures.count("disappointed", Good::less, ours.disappointed, theirs.disappointed);
  for (std::size_t i = 0; i < sim::guarantees; ++i) {
    figures.count(scenario::Words<sim::Guarantee>::list[i], Good::less, ours.violations[i],
                  theirs.violations[i]);
  }
}

void add_costs(Figures& figures, const WorldTally& first, const WorldTally& second) {
  const sim::Stats& ours = first.stats;
  const sim::Stats& theirs = second.stats;
  figures.count("waited", Good::less, ours.waited, theirs.waited);
  figures.lasts("waited_for", first.waited_ms, second.waited_ms);
  figures.count("timed_out", Good::less, ours.timed_out, theirs.timed_out);
  figures.count("unavailable", Good::less, ours.unavailable, theirs.unavailable);
  figures.count("asked_write_side", Good::less, first.asked_write_side, second.asked_write_side);
  figures.count("dropped", Good::less, ours.dropped, theirs.dropped);
  figures.count("duplicated", Good::neither, ours.duplicated, theirs.duplicated);
  figures.count("dead_letters", Good::less, ours.dead_letters, theirs.dead_letters);
}

constexpr std::array<Good, sim::command_outcomes> good_outcomes{
    Good::neither,  // ok
    Good::neither,  // no_change
    Good::neither,  // out_of_stock: who is late gets nothing in either
    Good::neither,  // rejected
    Good::less,     // failed
    Good::less,     // unknown
    Good::less,     // unavailable
};
constexpr std::array<std::string_view, sim::command_outcomes> outcome_names{
    "commands_ok",     "commands_no_change", "commands_out_of_stock", "commands_rejected",
    "commands_failed", "commands_unknown",   "commands_unavailable"};

Figures all_figures(const WorldTally& first, const WorldTally& second) {
  Figures figures;
  add_answers(figures, first, second);
  add_costs(figures, first, second);
  for (std::size_t i = 0; i < sim::command_outcomes; ++i) {
    figures.count(outcome_names[i], good_outcomes[i], first.stats.outcomes[i],
                  second.stats.outcomes[i]);
  }
  figures.count("lines_lost", Good::less, first.lines_lost, second.lines_lost);
  figures.out_of("converged", first.converged, first.replicas, second.converged, second.replicas);
  return figures;
}

struct Wins {
  std::int64_t first = 0;
  std::int64_t second = 0;
  bool differ = false;
};
Wins wins_of(const std::vector<FigureOfTwo>& figures) {
  Wins wins;
  for (const FigureOfTwo& figure : figures) {
    if (figure.better == Better::first) ++wins.first;
    if (figure.better == Better::second) ++wins.second;
    wins.differ = wins.differ || figure.better != Better::same;
  }
  return wins;
}

// Fewer stale answers have a price more often than not: readers wait, or the write side does the
// reading. `one` is the fresher world.
Phrase fresher(std::string_view name, const WorldTally& one, const WorldTally& other,
               std::int64_t worse) {
  const std::int64_t wait = one.waited_ms - other.waited_ms;
  const std::int64_t asked = one.asked_write_side - other.asked_write_side;
  const std::int64_t n = other.stats.stale - one.stats.stale;
  std::string_view code = worse > 0 ? "sum.fresher_mixed" : "sum.fresher";
  if (wait > 0 && asked > 0) {
    code = "sum.fresher_waits_and_asks";
  } else if (wait > 0) {
    code = "sum.fresher_waits";
  } else if (asked > 0) {
    code = "sum.fresher_asks";
  }
  Phrase phrase(code);
  phrase.text("world", name).count("n", n).count("asked", asked).count("worse", worse);
  return phrase.lasts("wait", wait);
}

Phrase sum_up(const WorldTally& first, const WorldTally& second, const Wins& wins, Parted parted) {
  if (parted == Parted::same_settings) return Phrase("sum.same_settings");
  if (parted == Parted::same_run) return Phrase("sum.same_run");
  if (!wins.differ) return Phrase("sum.same_figures");
  if (first.stats.stale < second.stats.stale) return fresher("first", first, second, wins.second);
  if (second.stats.stale < first.stats.stale) return fresher("second", second, first, wins.first);
  if (wins.first == 0 && wins.second == 0) return Phrase("sum.neither");
  if (wins.first > 0 && wins.second > 0) {
    Phrase mixed("sum.mixed");
    return mixed.count("first", wins.first).count("second", wins.second);
  }
  Phrase better("sum.better");
  better.text("world", wins.first > 0 ? "first" : "second");
  return better.count("n", wins.first + wins.second);
}

}  // namespace

WorldTally tally_of(const sim::World& world, sim::Ms now) {
  WorldTally tally;
  scenario::Scenario until_now;
  until_now.until = now;
  tally.stats = scenario::stats_of(until_now, world);
  for (std::size_t number = 0; number < world.reads.size(); ++number) {
    const sim::ReadRecord& read = world.reads[number];
    const bool waits = read.status == sim::ReadStatus::waiting;
    tally.waited_ms += waits ? now - read.at : read.waited_ms;
    if (!read.answered()) continue;
    ++tally.answered;
    if (read.replica == sim::write_model) ++tally.asked_write_side;
  }
  if (const allocation::AllocationDomain* shop = shop_in(world))
    tally.lines_lost = static_cast<std::int64_t>(shop->lost().size());
  tally.replicas = static_cast<std::int64_t>(world.replicas.size());
  for (std::size_t number = 0; number < world.replicas.size(); ++number)
    if (world.domain->converged(number)) ++tally.converged;
  return tally;
}

VerdictOnTwo judge(const WorldTally& first, const WorldTally& second, Parted parted) {
  VerdictOnTwo verdict = all_figures(first, second).take();
  verdict.sums_up = sum_up(first, second, wins_of(verdict.figures), parted);
  return verdict;
}

}  // namespace lab
