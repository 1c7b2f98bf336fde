// The messages on the stage as a replica's lane has room for them: numbers for the page
// (web/src/core/lanes.ts). Where tokens would cover each other they are one, with a count, so that
// there are never more than fit, whether three messages are in flight or a million.
//
//   session.lanes({.pitch = 36.0 / 400}, numbers);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lab/shown_message.hpp"
#include "sim/world.hpp"

namespace lab {

// What a token is drawn as.
enum class TokenKind : std::uint8_t {
  on_its_way,
  again,    // sent before
  twice,    // a second copy, or several of one event in one place
  phantom,  // its event was rolled back
  lost,     // from here on as the Fate says
  refused,
  failed,
  dead_letter,
};

// Places of the numbers that make up one token. What it is called by, and where it is, are those of
// the message among them that arrives first.
struct TokenFields {
  static constexpr std::size_t replica = 0;
  static constexpr std::size_t event = 1;
  static constexpr std::size_t attempt = 2;   // from 0
  static constexpr std::size_t copy = 3;      // 0 the first, 1 the duplicate
  static constexpr std::size_t kind = 4;      // TokenKind
  static constexpr std::size_t count = 5;     // messages that it stands for
  static constexpr std::size_t bundle = 6;    // 1: of several events
  static constexpr std::size_t progress = 7;  // 0 sent to 1 arrived
  static constexpr std::size_t faded = 8;     // of what is lost: 0 just now to 1 forgotten
  static constexpr std::size_t stride = 9;
};

struct MessageName {
  std::uint32_t event = 0;
  std::uint8_t replica = 0;
  std::uint32_t attempt = 0;
  bool duplicate = false;
};

struct LaneView {
  // Tokens are no nearer to each other than this share of the way.
  double pitch = 0.1;
  // Where nothing may travel: what is on its way stands in so many places of the way. 0: anywhere.
  std::uint32_t places = 0;
  // Stands for itself wherever it is.
  std::optional<MessageName> looked_at = std::nullopt;
};

// By replica; what was lost, then what is on its way, each from the door back.
void show_lanes(const sim::World& world, const LaneView& view, std::vector<double>& numbers);

}  // namespace lab
