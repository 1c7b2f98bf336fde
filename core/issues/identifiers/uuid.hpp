// Identifiers that whoever reports an issue chooses alone, asking nobody: UUIDs of version 4 and 7
// (RFC 9562). Drawn from a run's seed, as all chance here is, so that a run can be repeated; a real
// application draws them from its system.
//
//   Uuid4Generator ids(seed, client);
//   text_of(ids.next());   // "0b8f...-4...": nothing but luck
//   Uuid7Generator sorted(seed, client);
//   sorted.next(at_ms);    // begins with the time: later ones sort behind earlier ones
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace issues {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  [[nodiscard]] int version() const { return bytes[6] >> 4; }
  // The two bits of RFC 9562, section 4.1: 0b10.
  [[nodiscard]] int variant() const { return bytes[8] >> 6; }

  friend bool operator==(const Uuid&, const Uuid&) = default;
  // As their texts.
  friend bool operator<(const Uuid& one, const Uuid& other) { return one.bytes < other.bytes; }
};

// 36 characters, hexadecimal in lower case.
[[nodiscard]] std::string text_of(const Uuid& uuid);

// RFC 9562, section 5.4: 122 bits of chance.
class Uuid4Generator {
 public:
  // Two generators of one run differ by who draws.
  Uuid4Generator(std::uint64_t seed, std::uint32_t who) : seed_(seed), who_(who) {}
  Uuid next();

 private:
  std::uint64_t seed_;
  std::uint32_t who_;
  std::uint64_t drawn_ = 0;
};

// RFC 9562, section 5.7: 48 bits of time in ms, then a counter of 12 bits (section 6.2, method 1),
// then 62 bits of chance. One generator's ids rise strictly, also within one millisecond and when
// the clock goes back.
class Uuid7Generator {
 public:
  Uuid7Generator(std::uint64_t seed, std::uint32_t who) : seed_(seed), who_(who) {}
  // `at_ms` since 1970, as the clock of whoever draws shows it.
  Uuid next(std::int64_t at_ms);

 private:
  std::uint64_t seed_;
  std::uint32_t who_;
  std::uint64_t drawn_ = 0;
  std::int64_t last_ms_ = -1;
  std::uint32_t counter_ = 0;
};

}  // namespace issues
