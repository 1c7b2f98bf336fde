// A run as strokes between the lanes of a space-time diagram: a command goes from a customer to the
// write side at one instant, a message slants from when it was sent to when it arrived, a read goes
// to a replica and comes back. Read off the trace as it grows, so that a record is looked at once.
//
// The strokes are those of the furthest that the run has been; what of it lies ahead of the present
// is told by places in the trace. Only where the run goes another way must they be forgotten.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "lab/inspect/copies.hpp"
#include "sim/world.hpp"

namespace lab {

struct Stroke {
  enum class Kind : std::uint8_t {
    command,         // subject: command
    message,         // subject: event; state: SentCopy::State
    read,            // subject: read
    dead_letter,     // subject: event; on the lane of the write side
    rolled_back,     // subject: command; likewise
    follow_up_lost,  // subject: command; likewise
    down,            // from here on lanes, for a while: the writer after a crash
    stopped,         // a replica
    rebuilding,      // a replica
  };
  static constexpr std::array<std::string_view, 9> words{
      "command",        "message", "read",    "dead_letter", "rolled_back",
      "follow_up_lost", "down",    "stopped", "rebuilding"};

  static constexpr std::uint32_t open = std::numeric_limits<std::uint32_t>::max();

  sim::Ms at = 0;
  // When it arrives, was lost, was answered, is over, as far as is known; -1: nobody can say.
  sim::Ms ends_at = -1;
  sim::Ms arrives_at = -1;    // as it was scheduled, whatever came of it
  sim::Ms held_back_at = -1;  // of a message
  std::uint32_t place = 0;    // in the trace: its first record
  std::uint32_t end_place = open;
  std::uint32_t held_back_place = open;
  std::uint32_t subject = 0;
  std::uint32_t attempt = 0;  // of a message, from 0
  std::uint32_t before = 0;   // of a message: the one before of this event to this replica, from 1
  Kind kind = Kind::command;
  SentCopy::State state = SentCopy::State::on_its_way;
  std::int8_t replica = sim::write_model;  // of a read: the one that was asked first
  bool duplicate = false;                  // of a message
  bool direct = false;        // of a message: brought by the bus itself, in the same instant
  bool disappointed = false;  // of a command

  [[nodiscard]] bool is_stretch() const { return kind >= Kind::down; }
  // Of a message whose copy is over or held back: when it came to the replica.
  [[nodiscard]] sim::Ms arrived_at() const { return held_back_at >= 0 ? held_back_at : ends_at; }
};

class Strokes {
 public:
  // What has been added to the trace since; the same run as before, no shorter.
  void read(const sim::World& world);
  // The run goes another way from this place of the trace on.
  void forget_from(std::size_t place);

  // In the order in which they began.
  [[nodiscard]] const std::vector<Stroke>& all() const { return strokes_; }
  [[nodiscard]] std::size_t read_upto() const { return read_upto_; }

 private:
  // An action has changed when a copy arrives.
  struct Delay {
    std::uint32_t place = 0;
    std::uint32_t stroke = 0;
    sim::Ms arrived_at = 0;  // before that
  };

  void read(const sim::World& world, const sim::TraceRecord& record);
  void read_message(const sim::World& world, const sim::TraceRecord& record);
  Stroke& begin(Stroke::Kind kind, const sim::TraceRecord& record);
  void begin_message(const sim::TraceRecord& record, SentCopy::State state);
  void begin_rebuilding(const sim::World& world, const sim::TraceRecord& record);
  void end(Stroke* stroke, const sim::TraceRecord& record, SentCopy::State state);
  std::uint32_t& open_stretch(std::int8_t replica);
  Stroke* begin_stretch(Stroke::Kind kind, const sim::TraceRecord& record);
  void end_stretch(const sim::TraceRecord& record);
  void end_read(const sim::TraceRecord& record);
  void arrive(const sim::World& world, const sim::TraceRecord& record, SentCopy::State state);
  void delay(const sim::TraceRecord& record);
  static void reopen(Stroke& stroke, std::size_t place);

  template <class Wanted>
  Stroke* first_copy(const sim::TraceRecord& record, Wanted wanted);
  Stroke* named(const sim::TraceRecord& record);
  Stroke* arriving(const sim::TraceRecord& record);
  Stroke* held_back(const sim::TraceRecord& record);
  std::uint32_t& latest_of(std::uint32_t event, std::int8_t replica);

  std::vector<Stroke> strokes_;
  std::vector<std::uint32_t> latest_;  // by event and replica: its last message, from 1
  std::vector<std::uint32_t> reads_;   // by number: its stroke, from 1
  std::vector<Delay> delays_;
  // The stretch that is not over, from 1: of the writer, then of each replica.
  std::array<std::uint32_t, 1 + sim::replicas_max> open_stretches_{};
  std::size_t read_upto_ = 0;  // of the trace
};

}  // namespace lab
