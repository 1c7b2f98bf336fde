#include "issues/identifiers/uuid.hpp"

#include <algorithm>

#include "sim/kernel/chance.hpp"

namespace issues {
namespace {

// 64 bits of chance, a pure function of who draws for which time, and which half.
std::uint64_t chance(std::uint64_t seed, std::uint32_t who, std::uint64_t drawn,
                     std::uint64_t half) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
  std::uint64_t bits = sim::mix(seed + golden);
  for (const std::uint64_t key : {std::uint64_t{who}, drawn, half})
    bits = sim::mix((bits ^ key) + golden);
  return bits;
}

void put(Uuid& uuid, std::size_t first, std::size_t count, std::uint64_t bits) {
  for (std::size_t i = 0; i < count; ++i)
    uuid.bytes[first + i] = static_cast<std::uint8_t>(bits >> (8 * (count - 1 - i)));
}

void mark(Uuid& uuid, int version) {
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0F) | version << 4);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3F) | 0x80);
}

}  // namespace

std::string text_of(const Uuid& uuid) {
  constexpr std::array<std::size_t, 4> dashes_before{4, 6, 8, 10};
  std::string text;
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
    if (std::find(dashes_before.begin(), dashes_before.end(), i) != dashes_before.end())
      text += '-';
    text += "0123456789abcdef"[uuid.bytes[i] >> 4];
    text += "0123456789abcdef"[uuid.bytes[i] & 0x0F];
  }
  return text;
}

Uuid Uuid4Generator::next() {
  const std::uint64_t number = drawn_++;
  Uuid uuid;
  put(uuid, 0, 8, chance(seed_, who_, number, 0));
  put(uuid, 8, 8, chance(seed_, who_, number, 1));
  mark(uuid, 4);
  return uuid;
}

Uuid Uuid7Generator::next(std::int64_t at_ms) {
  constexpr std::uint32_t counter_end = 1U << 12;
  const std::uint64_t number = drawn_++;
  if (at_ms > last_ms_) {
    last_ms_ = at_ms;
    // The top bit stays free, so that there is room to count.
    counter_ = static_cast<std::uint32_t>(chance(seed_, who_, number, 0) & (counter_end / 2 - 1));
  } else if (++counter_ == counter_end) {
    ++last_ms_;  // the time runs ahead of the clock until that has come up
    counter_ = 0;
  }
  Uuid uuid;
  put(uuid, 0, 6, static_cast<std::uint64_t>(last_ms_));
  put(uuid, 6, 2, counter_);
  put(uuid, 8, 8, chance(seed_, who_, number, 1));
  mark(uuid, 7);
  return uuid;
}

}  // namespace issues
