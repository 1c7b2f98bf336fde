#include "lab/line_of_time.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace lab {
namespace {

struct Bundle {
  sim::Ms first = 0;
  std::uint32_t count = 0;
  Mark::Kind kind = Mark::Kind::command;

  void add(sim::Ms at, Mark::Kind added) {
    if (count == 0 || added > kind || (added == kind && at < first)) {
      first = at;
      kind = added;
    }
    ++count;
  }
};

std::optional<Mark::Kind> kind_of(const sim::Deed& deed) {
  if (std::holds_alternative<sim::CommandAction>(deed)) return Mark::Kind::command;
  if (std::holds_alternative<sim::StopReplica>(deed)) return Mark::Kind::fault;
  return std::nullopt;
}

class Slots {
 public:
  Slots(const LineOfTime& line, std::size_t count)
      : line_(line), done_(count), ahead_(count), slot_ms_(std::max<sim::Ms>(line.length, 1)) {}

  void add(sim::Ms at, Mark::Kind kind, bool ahead) {
    const sim::Ms clock = at - line_.from;
    if (clock < 0 || clock > line_.length) return;
    (ahead ? ahead_ : done_)[slot(clock)].add(clock, kind);
  }

  void write(std::vector<double>& numbers) const {
    numbers.clear();
    for (std::size_t i = 0; i < done_.size(); ++i) {
      append(numbers, done_[i], false);
      append(numbers, ahead_[i], true);
    }
  }

 private:
  [[nodiscard]] std::size_t slot(sim::Ms clock) const {
    const auto wanted = static_cast<std::size_t>(static_cast<std::uint64_t>(clock) * done_.size() /
                                                 static_cast<std::uint64_t>(slot_ms_));
    return std::min(wanted, done_.size() - 1);
  }

  static void append(std::vector<double>& numbers, const Bundle& bundle, bool ahead) {
    if (bundle.count == 0) return;
    numbers.insert(numbers.end(),
                   {static_cast<double>(bundle.first), static_cast<double>(bundle.kind),
                    static_cast<double>(bundle.count), ahead ? 1.0 : 0.0});
  }

  const LineOfTime& line_;
  std::vector<Bundle> done_;
  std::vector<Bundle> ahead_;
  sim::Ms slot_ms_;
};

// What the script still holds for a run that has come to `furthest`.
void add_planned(Slots& slots, const sim::World& furthest, const sim::Script& script) {
  sim::Agenda agenda = furthest.agenda;
  const std::optional<sim::Agenda::Turn> next = agenda.next(script);
  if (!next) return;
  for (std::uint32_t place = 0; place < script.size(); ++place) {
    const sim::ActionTemplate& action = script[place];
    const std::optional<Mark::Kind> kind = kind_of(action.deed);
    if (!kind) continue;
    for (std::uint32_t n = 1; n <= action.times; ++n) {
      const sim::Ms at = action.at + (sim::Ms{n} - 1) * action.every;
      if (std::tuple(at, place, n) >= std::tuple(next->at, next->place, next->n))
        slots.add(at, *kind, true);
    }
  }
}

}  // namespace

void LineOfTime::show(const Marks& marks, const sim::World& present, const sim::World& furthest,
                      const sim::Script& script, std::vector<double>& numbers) const {
  Slots slots(*this, std::clamp(width_px / px_per_mark, 1U, marks_max));
  for (const Mark& mark : marks.all())
    slots.add(mark.at, mark.kind, mark.place >= present.trace.size());
  add_planned(slots, furthest, script);
  slots.write(numbers);
}

}  // namespace lab
