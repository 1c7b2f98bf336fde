// How a watched run is moved in time.
#include <algorithm>

#include "lab/line_of_time.hpp"
#include "lab/session.hpp"
#include "scenario/words.hpp"

namespace lab {

void Session::move(Position position) {
  position.at = std::min(position.at, sim::time_max);
  moving([&] { timeline_.seek(std::max(position, opening_)); });
}

void Session::advance_to(sim::Ms now) {
  if (now >= timeline_.now()) move({now, everything});
}

void Session::seek(sim::Ms now) {
  move({now, now < opening_.at ? 0 : everything});
}

bool Session::go_to(Position position) {
  position.at = std::min(position.at, sim::time_max);
  bool there = false;
  moving([&] { there = timeline_.seek(std::max(position, opening_), open_entries_max); });
  return there;
}

void Session::step_forward() {
  moving([&] { timeline_.step_instant(); });
}

void Session::step_entry_forward() {
  moving([&] { timeline_.step_entry(); });
}

void Session::step_back() {
  moving([&] {
    timeline_.step_instant_back();
    if (timeline_.position() < opening_) timeline_.seek(opening_);
  });
}

void Session::step_entry_back() {
  moving([&] {
    timeline_.step_entry_back();
    if (timeline_.position() < opening_) timeline_.seek(opening_);
  });
}

const sim::World& Session::furthest() const {
  const sim::World* furthest = timeline_.furthest();
  return furthest == nullptr ? world() : *furthest;
}

const std::vector<double>& Session::marks(sim::Ms length, std::uint32_t width_px) {
  marks_.read(furthest());
  LineOfTime{opening_.at, length, width_px}.show(marks_, world(), furthest(), script_, line_);
  return line_;
}

Jump Session::found(const Mark& mark) const {
  using Kind = sim::TraceKind;
  const sim::TraceRecord& record = world().trace[mark.place];
  const sim::Names& clients = script_.names().clients;
  Jump jump{Jump::Kind::found, scenario::word_of(record.kind), {}, 0};
  if (mark.kind != Mark::Kind::fault) {
    if (record.subject < world().reads.size())
      jump.by = clients[world().reads[record.subject].by.value];
  } else if (record.kind == Kind::rolled_back || record.kind == Kind::follow_up_lost) {
    if (record.subject < world().commands.size())
      jump.by = clients[world().commands[record.subject].by.value];
  } else {
    jump.event = record.subject;  // 0 where it is about none
  }
  return jump;
}

Jump Session::jump_forward() {
  Jump jump;
  const Position from = timeline_.position();
  const std::size_t place = world().trace.size();
  moving([&] {
    marks_.read(furthest());
    const Mark* mark = marks_.next_moment(place);
    if (mark == nullptr) {
      // Nothing seen so far: on from where nobody has been.
      timeline_.seek(furthest().now);
      const std::uint64_t entries_max = world().entries_taken + jump_entries_max;
      while (mark == nullptr && world().entries_taken < entries_max && timeline_.step_instant()) {
        marks_.read(world());
        mark = marks_.next_moment(place);
      }
      if (mark == nullptr && timeline_.next_at()) jump.kind = Jump::Kind::too_far;
    }
    if (mark == nullptr) {
      timeline_.seek(from);
    } else {
      timeline_.seek(mark->at);
      jump = found(*mark);
    }
  });
  return jump;
}

Jump Session::jump_back() {
  Jump jump;
  marks_.read(furthest());
  const Mark* mark = marks_.moment_before(timeline_.now());
  if (mark == nullptr || mark->at < opening_.at) return jump;
  seek(mark->at);
  return found(*mark);
}

}  // namespace lab
