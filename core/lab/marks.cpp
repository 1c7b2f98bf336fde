#include "lab/marks.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace lab {
namespace {

std::optional<Mark::Kind> kind_of(const sim::TraceRecord& record) {
  using Kind = sim::TraceKind;
  switch (record.kind) {
    case Kind::command:
      return Mark::Kind::command;
    case Kind::answered:
      if (record.flag == 0) return std::nullopt;
      return Mark::Kind::stale_read;
    case Kind::violated:
      return Mark::Kind::broken_guarantee;
    case Kind::rolled_back:
    case Kind::dropped:
    case Kind::duplicated:
    case Kind::refused:
    case Kind::handler_failed:
    case Kind::dead_letter:
    case Kind::follow_up_lost:
    case Kind::crashed:
    case Kind::stopped:
    case Kind::message_dropped:
      return Mark::Kind::fault;
    case Kind::committed:
    case Kind::sent:
    case Kind::skipped:
    case Kind::held_back:
    case Kind::applied:
    case Kind::read:
    case Kind::waits:
    case Kind::gave_up:
    case Kind::unavailable:
    case Kind::disappointed:
    case Kind::outcome:
    case Kind::restarted:
    case Kind::started:
    case Kind::rebuild:
    case Kind::message_delayed:
    case Kind::changed:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void Marks::read(const sim::World& world) {
  for (; read_upto_ < world.trace.size(); ++read_upto_) {
    const sim::TraceRecord& record = world.trace[read_upto_];
    const std::optional<Mark::Kind> kind = kind_of(record);
    if (!kind) continue;
    if (*kind != Mark::Kind::command) moments_.push_back(static_cast<std::uint32_t>(marks_.size()));
    marks_.push_back({record.at, static_cast<std::uint32_t>(read_upto_), *kind});
  }
}

void Marks::forget_from(std::size_t place) {
  while (!marks_.empty() && marks_.back().place >= place)
    marks_.pop_back();
  while (!moments_.empty() && moments_.back() >= marks_.size())
    moments_.pop_back();
  read_upto_ = std::min(read_upto_, place);
}

const Mark* Marks::next_moment(std::size_t place) const {
  const auto found =
      std::partition_point(moments_.begin(), moments_.end(),
                           [&](std::uint32_t moment) { return marks_[moment].place < place; });
  return found == moments_.end() ? nullptr : &marks_[*found];
}

const Mark* Marks::moment_before(sim::Ms at) const {
  const auto after =
      std::partition_point(moments_.begin(), moments_.end(),
                           [&](std::uint32_t moment) { return marks_[moment].at < at; });
  return after == moments_.begin() ? nullptr : &marks_[*std::prev(after)];
}

}  // namespace lab
