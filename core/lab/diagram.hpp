// The run as a space-time diagram: lanes for customers, write side and replicas, strokes between
// them, as numbers for a window of time that is so many pixels long (web/src/core/diagram.ts).
//
// What would fall on the same pixels is one stroke with a count; where there is more than can be
// told apart, strokes that begin and end near each other are too. So a window costs the page the
// same whatever there is in it.
//
//   DiagramWindow window{.from = 0, .to = 60'000, .width_px = 1200};
//   const DiagramNumbers& numbers = show_diagram(session, window, "");
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/diagram/bundles.hpp"
#include "lab/diagram/lanes.hpp"
#include "lab/diagram/strokes.hpp"

namespace lab {

class Session;

struct DiagramWindow {
  sim::Ms from = 0;  // from the start of the run, as all times here
  sim::Ms to = 0;
  std::uint32_t width_px = 0;
  std::uint32_t customers_max = 8;  // with a lane of their own
};

// Places of the numbers that make up one stroke. Times are the clock's. Where a stroke stands for
// several, its places are their middle, and its times go from the first to the last.
struct StrokeFields {
  static constexpr std::size_t kind = 0;        // Stroke::Kind
  static constexpr std::size_t state = 1;       // SentCopy::State, CommandOutcome or ReadStatus
  static constexpr std::size_t from_lane = 2;   // place in the list of lanes
  static constexpr std::size_t to_lane = 3;     // the same, for a stretch
  static constexpr std::size_t from_px = 4;     // from the window's beginning; may lie outside
  static constexpr std::size_t to_px = 5;       // of what is not over: the window's end
  static constexpr std::size_t way = 6;         // how far it came between the lanes, 0 to 1
  static constexpr std::size_t held_px = 7;     // held back at to_px until then; -1: it was not
  static constexpr std::size_t from_clock = 8;  //
  static constexpr std::size_t to_clock = 9;    // or when it will be over, if that is known
  static constexpr std::size_t over = 10;       // 0: nobody can say when that will be
  static constexpr std::size_t subject = 11;    // event, or number of a command or read
  static constexpr std::size_t attempt = 12;    // of a message, from 0
  static constexpr std::size_t copy = 13;       // of a message: 1 the duplicate
  static constexpr std::size_t replica = 14;    // -1: none
  static constexpr std::size_t type = 15;       // of the event, command or query, by the domain
  static constexpr std::size_t phantom = 16;    // of a message: its event was rolled back
  static constexpr std::size_t flag = 17;       // StrokeFlag
  static constexpr std::size_t missing = 18;    // of a broken guarantee: the event
  static constexpr std::size_t count = 19;      //
  static constexpr std::size_t ahead = 20;      // StrokeAhead
  static constexpr std::size_t chosen = 21;     // 1: it is what is pointed at, 2: belongs to it
  static constexpr std::size_t stride = 22;
};

struct DiagramNumbers {
  std::vector<double> strokes;  // in the order in which they began
  std::uint32_t slot_px = 1;    // what is nearer to each other than this may be one stroke
};

class Diagram {
 public:
  // Strokes drawn at most, but for those that belong to what is pointed at: one for so many pixels
  // of the line of time, within bounds.
  static constexpr std::size_t strokes_max = 400;
  static constexpr std::size_t strokes_min = 120;
  static constexpr std::uint32_t px_per_stroke = 3;
  static constexpr std::uint32_t width_max = 50'000;

  // What the run has done since, wherever it has been.
  void follow(const Session& session);
  [[nodiscard]] const Strokes& strokes() const { return strokes_; }
  // As show_diagram(), of what was followed so far.
  const DiagramNumbers& show(Session& session, const DiagramWindow& window,
                             std::string_view thing_json);

 private:
  Strokes strokes_;
  std::size_t ways_heard_ = 0;
  // Kept for their room.
  std::vector<PlacedStroke> in_window_;
  std::vector<PlacedStroke> bundles_;
  DiagramNumbers numbers_;
};

// Customers, those who share a lane, the write side, the replicas.
[[nodiscard]] std::vector<DiagramLane> diagram_lanes(const Session& session,
                                                     std::uint32_t customers_max);
// `thing_json`: what is pointed at, empty for nothing. Holds until the next call.
[[nodiscard]] const DiagramNumbers& show_diagram(Session& session, DiagramWindow window,
                                                 std::string_view thing_json);

// What StrokeFields::type counts, of a command and of a read; of an event see event_types().
[[nodiscard]] std::vector<std::string_view> command_types(const sim::Vocabulary& names);
[[nodiscard]] std::vector<std::string_view> query_types(const sim::Vocabulary& names);

}  // namespace lab
