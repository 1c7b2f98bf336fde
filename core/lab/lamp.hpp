// The lamp under a customer's page: the page held against the truth now, by the core, from outside
// (web/src/core/contract.ts, Lamp). It tells two kinds of old apart, and a third state: a page that
// is wrong and whose replica will stay wrong.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/on_its_way.hpp"
#include "sim/world.hpp"

namespace lab {

// Ids listed at most; the counts beside them say how many there are.
inline constexpr std::size_t missing_listed_max = 100;

struct Lamp {
  enum class Kind : std::uint8_t {
    none,            // the page says what is true, or is a receipt
    stale_answer,    // the answer was stale, and the page does not say what is true now
    aged_page,       // the answer was right; the truth has moved on since
    wrong_for_good,  // and nothing that is on its way will bring its replica to the truth
  };

  static constexpr std::array<std::string_view, 4> words{"none", "stale_answer", "aged_page",
                                                         "wrong_for_good"};

  // Of what is wrong for good: what its replica will stay wrong by.
  enum class Why : std::uint8_t {
    lacks,    // changes that will not come
    phantom,  // it has one that was rolled back
    mangled,  // it has all there is, one of them twice for one
  };
  static constexpr std::array<std::string_view, 3> why_words{"lacks", "phantom", "mangled"};

  Kind kind = Kind::none;
  Why why = Why::lacks;
  // Committed events that bear on the page and are not in it, and the first of them by id: of a
  // stale answer those that it lacked, of an aged page those since it was made, of what is wrong
  // for good all.
  std::uint32_t versions_behind = 0;
  std::vector<sim::EventId> missing_events;
  std::uint32_t changes_since = 0;  // by which the page of a stale answer has aged besides
  sim::Ms age_ms = 0;               // of the answer, as reported; 0 for an aged page
  sim::Ms since_ms = 0;             // when the page became wrong
  std::int64_t truth_in_stock = 0;  // of a product's page
  std::int64_t truth_incoming = 0;
  bool on_its_way = false;  // one of those events, to the replica that answered
};

// For the page made from this read's answer, which stands at `place` in the trace.
[[nodiscard]] Lamp lamp_of(const sim::World& world, OnItsWay& on_its_way, std::uint32_t read,
                           std::size_t place);

}  // namespace lab
