// Tells what ran in one entry, line by line, while it goes through the records that the entry added
// to the trace. Each of the functions below tells a stretch of it and takes the records it told of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/code/code_that_ran.hpp"
#include "sim/trace.hpp"

namespace lab {

class Telling {
 public:
  Telling(const Sight& sight, const Taken& taken)
      : sight_(sight), taken_(taken), place_(taken.traced) {}

  [[nodiscard]] const Sight& sight() const { return sight_; }
  [[nodiscard]] const sim::World& world() const { return sight_.world; }
  [[nodiscard]] const sim::Settings& settings() const { return sight_.world.settings; }
  [[nodiscard]] const Taken& taken() const { return taken_; }

  // The records, from the next one on, which is at this place of the trace.
  [[nodiscard]] std::size_t place() const { return place_; }
  [[nodiscard]] bool more() const { return place_ < world().trace.size(); }
  [[nodiscard]] const sim::TraceRecord& next() const { return world().trace[place_]; }
  [[nodiscard]] bool next_is(sim::TraceKind kind) const { return more() && next().kind == kind; }
  void pass() { ++place_; }

  // A line ran; what is given to the phrase is what it did. Where it ran before in this unit of
  // work, it is counted, and what it did the first time stays.
  Phrase& add(CodeLine line);
  // What was added last decided, if nothing has before; whatever has.
  void decide();
  void overrule();
  // From here on lines are told anew; at most `units_told` times.
  static constexpr std::size_t units_told = 3;
  void begin_unit();
  [[nodiscard]] CodeThatRan done();

 private:
  const Sight& sight_;
  const Taken& taken_;
  std::size_t place_;
  CodeThatRan ran_;
  bool decided_ = false;
  std::size_t unit_from_ = 0;  // among the lines
  std::size_t units_ = 1;
  std::size_t added_last_ = 0;
  Phrase told_already_;
};

// Parameters that many lines have.
Phrase& with_line(const Telling& told, Phrase& phrase, const allocation::OrderLine& line);
Phrase& with_event(const Telling& told, Phrase& phrase, sim::EventId event);

// Is that what sending an event to a replica leaves behind; what handing it to a projection does?
[[nodiscard]] bool is_sending(sim::TraceKind kind);
[[nodiscard]] bool is_received(sim::TraceKind kind);

// --- the write side: tell_command.cpp, tell_unit.cpp, tell_crash.cpp ---

void tell_command(Telling& told, sim::ClientId by, const sim::Message& command);
void tell_restart(Telling& told);

enum class UnitEnd : std::uint8_t { kept, rolled_back, crashed };
// A unit of work that does what the command says: what it stages, how it ends and how its events
// leave. Of those that took a line off, the ids are added to `follow_ups`.
UnitEnd tell_unit(Telling& told, const allocation::Command& command,
                  std::deque<sim::EventId>& follow_ups);
// Do the next records tell of a unit of work? Of an Allocate: which line, if its events say so.
[[nodiscard]] bool a_unit_comes(const Telling& told);
[[nodiscard]] std::optional<allocation::OrderLine> line_of_next_unit(const Telling& told);

// Does the writer crash next, at this point?
[[nodiscard]] bool crash_comes(const Telling& told, sim::CrashPoint point);
// It does, in this line.
void tell_crash(Telling& told, CodeLine where);

// --- messages: tell_message.cpp ---

// One event to one replica.
void tell_sending(Telling& told);
void tell_relay(Telling& told, const sim::Entry& entry);
void tell_check(Telling& told, const sim::Entry& entry);
void tell_given_up(Telling& told);
void tell_touch(Telling& told, const sim::TouchMessage& touch);

// --- replicas: tell_replica.cpp ---

void tell_arrival(Telling& told, const sim::Entry& entry);
void tell_replay(Telling& told);
// The event that the next record is about is handed to the projection; with what that sets free,
// and the reads that are answered since.
void tell_received(Telling& told);
void tell_stop(Telling& told, std::uint8_t replica);
void tell_start(Telling& told, std::uint8_t replica);
void tell_rebuild(Telling& told, const sim::RebuildReplica& rebuild);
void tell_change(Telling& told);

// --- readers: tell_read.cpp ---

void tell_read(Telling& told, sim::ClientId by, sim::Key key);
void tell_timeout(Telling& told);
// The answer that is told of next, from whatever side.
void tell_answer(Telling& told);
// Reads that waited at a replica which is stopped.
void tell_turned_away(Telling& told);

}  // namespace lab
