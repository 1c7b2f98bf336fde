#include "issues/identifiers/uuid.hpp"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace issues::uuid_test {
namespace {

// RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits.
bool has_the_shape(const std::string& text) {
  const std::string form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool is_digit = std::string("0123456789abcdef").find(text[i]) != std::string::npos;
    if (form[i] == 'x' ? !is_digit : text[i] != '-') return false;
  }
  return true;
}

TEST_CASE("RFC 9562: a UUID is written in five groups") {
  Uuid uuid;
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i)
    uuid.bytes[i] = static_cast<std::uint8_t>(i * 17);

  CHECK(text_of(uuid) == "00112233-4455-6677-8899-aabbccddeeff");
}

TEST_CASE("RFC 9562, 5.4: version 4 has its version, its variant, and no two alike") {
  std::set<Uuid> seen;
  for (std::uint32_t who = 0; who < 10; ++who) {
    Uuid4Generator ids(7, who);
    for (int n = 0; n < 10'000; ++n) {
      const Uuid uuid = ids.next();
      REQUIRE(uuid.version() == 4);
      REQUIRE(uuid.variant() == 0b10);
      seen.insert(uuid);
    }
  }
  CHECK(seen.size() == 100'000);
  CHECK(has_the_shape(text_of(*seen.begin())));
}

TEST_CASE("RFC 9562, 5.7: version 7 begins with the time in ms") {
  Uuid7Generator ids(7, 0);

  const Uuid uuid = ids.next(0x017F22E279B0);  // the time of appendix A.6

  CHECK(uuid.version() == 7);
  CHECK(uuid.variant() == 0b10);
  CHECK(text_of(uuid).starts_with("017f22e2-79b0-7"));
  CHECK(has_the_shape(text_of(uuid)));
}

TEST_CASE(
    "RFC 9562, 6.2: one generator's version 7 rises, also in one ms and when the clock falls") {
  Uuid7Generator ids(7, 0);
  std::vector<Uuid> drawn;
  for (int n = 0; n < 10'000; ++n)
    drawn.push_back(ids.next(1000));
  for (const std::int64_t at : {999, 500, 1001, 1005, 2000})
    drawn.push_back(ids.next(at));

  std::size_t falls = 0;
  for (std::size_t i = 1; i < drawn.size(); ++i)
    falls += drawn[i - 1] < drawn[i] ? 0 : 1;
  CHECK(falls == 0);
}

TEST_CASE("version 7 of different writers differ in the same ms") {
  std::set<Uuid> seen;
  for (std::uint32_t who = 0; who < 1000; ++who)
    seen.insert(Uuid7Generator(7, who).next(1000));

  CHECK(seen.size() == 1000);
}

TEST_CASE("a seed draws the same identifiers again, another one others") {
  CHECK(Uuid4Generator(7, 1).next() == Uuid4Generator(7, 1).next());
  CHECK(Uuid4Generator(7, 1).next() != Uuid4Generator(8, 1).next());
  CHECK(Uuid7Generator(7, 1).next(5) == Uuid7Generator(7, 1).next(5));
  CHECK(Uuid7Generator(7, 1).next(5) != Uuid7Generator(8, 1).next(5));
}

}  // namespace
}  // namespace issues::uuid_test
