#include "lab/difference.hpp"

#include <algorithm>

namespace lab {
namespace {

using sim::TraceKind;

// What came to be with this record; later ones only name it.
bool same_subject(const sim::World& one, const sim::World& other, const sim::TraceRecord& record) {
  const std::uint32_t subject = record.subject;
  if (record.kind == TraceKind::command) {
    // A summary keeps no commands.
    return subject >= one.commands.size() || subject >= other.commands.size() ||
           one.commands[subject].command == other.commands[subject].command;
  }
  // With `before_commit` an event is sent before it is committed, if it ever is.
  if (record.kind != TraceKind::committed && record.kind != TraceKind::sent &&
      record.kind != TraceKind::dropped)
    return true;
  return one.events[subject].message == other.events[subject].message;
}

std::optional<FirstDifference::Record> difference_in_trace(const sim::World& one,
                                                           const sim::World& other) {
  const std::size_t both = std::min(one.trace.size(), other.trace.size());
  for (std::size_t place = 0; place < both; ++place) {
    const sim::TraceRecord& record = one.trace[place];
    if (record == other.trace[place] && same_subject(one, other, record)) continue;
    return FirstDifference::Record{place, std::min(record.at, other.trace[place].at)};
  }
  if (one.trace.size() == other.trace.size()) return std::nullopt;
  const sim::World& longer = one.trace.size() > both ? one : other;
  return FirstDifference::Record{both, longer.trace[both].at};
}

// What the client was told, not how it came about.
bool same_answer(const sim::World& one, const sim::World& other, std::uint32_t number) {
  const sim::ReadRecord& ours = one.reads[number];
  const sim::ReadRecord& theirs = other.reads[number];
  if (ours.status != theirs.status || ours.rows != theirs.rows) return false;
  for (std::uint32_t row = 0; row < ours.rows; ++row) {
    if (one.answer_rows[ours.first_row + row] != other.answer_rows[theirs.first_row + row])
      return false;
  }
  return true;
}

std::optional<FirstDifference::Read> difference_in_answers(const sim::World& one,
                                                           const sim::World& other) {
  const auto both = static_cast<std::uint32_t>(std::min(one.reads.size(), other.reads.size()));
  for (std::uint32_t number = 0; number < both; ++number) {
    if (same_answer(one, other, number)) continue;
    return FirstDifference::Read{number, std::min(one.reads[number].at, other.reads[number].at)};
  }
  return std::nullopt;
}

}  // namespace

FirstDifference first_difference(const sim::World& one, const sim::World& other) {
  return {difference_in_trace(one, other), difference_in_answers(one, other)};
}

}  // namespace lab
