// How scenario files, reports and traces spell the enumerations of the world: each list in the
// order of its enumerators.
#pragma once

#include <array>
#include <string_view>

#include "sim/records.hpp"
#include "sim/script.hpp"
#include "sim/settings.hpp"
#include "sim/trace.hpp"

namespace scenario {

template <class Enum>
struct Words;  // with `list`: one word an enumerator

template <class Enum>
constexpr std::string_view word_of(Enum value) {
  return Words<Enum>::list[static_cast<std::size_t>(value)];
}

using Word = std::string_view;

template <>
struct Words<sim::Publishing> {
  static constexpr std::array<Word, 4> list{"in_process", "after_commit", "before_commit",
                                            "outbox"};
};
template <>
struct Words<sim::Delivery> {
  static constexpr std::array<Word, 2> list{"ordered", "unordered"};
};
template <>
struct Words<sim::Projection> {
  static constexpr std::array<Word, 3> list{"book", "idempotent", "sequenced"};
};
template <>
struct Words<sim::Routing> {
  static constexpr std::array<Word, 3> list{"sticky", "round_robin", "random"};
};
template <>
struct Words<sim::Reads> {
  static constexpr std::array<Word, 5> list{"eventual", "read_your_writes", "monotonic_reads",
                                            "session", "strong"};
};
template <>
struct Words<sim::Token> {
  static constexpr std::array<Word, 2> list{"prefix", "highest"};
};
template <>
struct Words<sim::OnTimeout> {
  static constexpr std::array<Word, 3> list{"stale", "primary", "fail"};
};
template <>
struct Words<sim::CrashPoint> {
  static constexpr std::array<Word, sim::crash_points> list{"before_commit", "after_commit",
                                                            "between_units", "after_publish"};
};
template <>
struct Words<sim::TouchMessage::Act> {
  static constexpr std::array<Word, 3> list{"drop", "duplicate", "delay"};
};
template <>
struct Words<sim::Lag::Kind> {
  static constexpr std::array<Word, 5> list{"constant", "uniform", "exponential", "pareto", "mix"};
};
template <>
struct Words<sim::CommandOutcome> {
  static constexpr std::array<Word, sim::command_outcomes> list{
      "ok", "no_change", "out_of_stock", "rejected", "failed", "unknown", "unavailable"};
};
template <>
struct Words<sim::ReadStatus> {
  static constexpr std::array<Word, 6> list{"ok",        "not_found",   "pending",
                                            "timed_out", "unavailable", "waiting"};
};
template <>
struct Words<sim::Guarantee> {
  static constexpr std::array<Word, sim::guarantees> list{
      "read_your_writes", "monotonic_reads", "monotonic_writes", "writes_follow_reads"};
};
template <>
struct Words<sim::TraceKind> {
  static constexpr std::array<Word, 29> list{
      "command",        "rolled_back", "committed",       "sent",
      "dropped",        "duplicated",  "refused",         "handler_failed",
      "skipped",        "held_back",   "applied",         "dead_letter",
      "read",           "waits",       "answered",        "violated",
      "gave_up",        "unavailable", "disappointed",    "outcome",
      "follow_up_lost", "crashed",     "restarted",       "stopped",
      "started",        "rebuild",     "message_dropped", "message_delayed",
      "changed"};
};

}  // namespace scenario
