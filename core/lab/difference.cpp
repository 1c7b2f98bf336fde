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

// How many of the records, which are in the order of time, lie before that time.
template <class Records>
std::size_t count_before(const Records& records, sim::Ms before) {
  std::size_t from = 0;
  std::size_t to = records.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (records[middle].at < before)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
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

// From `same` on, which counts on.
std::optional<FirstDifference::Record> difference_in_trace(const sim::World& one,
                                                           const sim::World& other, sim::Ms before,
                                                           std::size_t& same) {
  const std::size_t ours = count_before(one.trace, before);
  const std::size_t theirs = count_before(other.trace, before);
  const std::size_t both = std::min(ours, theirs);
  for (same = std::min(same, both); same < both; ++same) {
    const sim::TraceRecord& record = one.trace[same];
    if (record == other.trace[same] && same_subject(one, other, record)) continue;
    return FirstDifference::Record{same, std::min(record.at, other.trace[same].at)};
  }
  if (ours == theirs) return std::nullopt;
  const sim::World& longer = ours > both ? one : other;
  return FirstDifference::Record{both, longer.trace[both].at};
}

std::optional<FirstDifference::Read> difference_in_answers(const sim::World& one,
                                                           const sim::World& other, sim::Ms before,
                                                           std::uint32_t& same) {
  const auto both = static_cast<std::uint32_t>(
      std::min(count_before(one.reads, before), count_before(other.reads, before)));
  bool settled = true;  // a read that waits in both may yet be answered otherwise
  same = std::min(same, both);
  for (std::uint32_t number = same; number < both; ++number) {
    if (!same_answer(one, other, number)) {
      return FirstDifference::Read{number, std::min(one.reads[number].at, other.reads[number].at)};
    }
    settled = settled && one.reads[number].status != sim::ReadStatus::waiting;
    if (settled) same = number + 1;
  }
  return std::nullopt;
}

}  // namespace

FirstDifference Parting::first_difference(const sim::World& one, const sim::World& other,
                                          sim::Ms before) {
  // Gone back: an answer that both have got by now may be one that only one of them had.
  if (before < before_) same_answers_ = 0;
  before_ = before;
  return {difference_in_trace(one, other, before, same_records_),
          difference_in_answers(one, other, before, same_answers_)};
}

}  // namespace lab
