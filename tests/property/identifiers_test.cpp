// Identifiers as a choice of the world, in generated worlds of issues: the shape of what is chosen,
// its order in time, and whose numbers are whose. That no id is chosen twice is among the
// invariants (worlds/issues_invariants.hpp).
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "issues/simulation/issues_domain.hpp"
#include "scenario/reader.hpp"
#include "worlds/issues_generator.hpp"

namespace identifiers_property_test {

namespace {

using Kind = issues::IdentifierChoice::Kind;

// A report as it was sent, its id by name.
struct Sent {
  sim::Ms at = 0;
  std::uint32_t by = 0;
  std::string id;
};

struct Run {
  scenario::Loaded loaded;
  sim::World world;

  [[nodiscard]] const issues::Identifiers& identifiers() const {
    return static_cast<const issues::IssuesDomain&>(*world.domain).identifiers();
  }
  // The first sending of each chosen id, in order.
  [[nodiscard]] std::vector<Sent> chosen() const {
    constexpr auto reports = static_cast<std::uint8_t>(issues::CommandKind::ReportIssue);
    std::vector<Sent> found;
    std::map<std::int32_t, bool> seen;
    for (std::size_t number = 0; number < world.commands.size(); ++number) {
      const sim::CommandRecord& command = world.commands[number];
      const std::int32_t id = command.command.words[0];
      if (command.command.kind != reports || id == issues::no_id || seen[id]) continue;
      seen[id] = true;
      const auto table = static_cast<std::size_t>(issues::NameTable::issue);
      found.push_back({command.at, command.by.value,
                       loaded.script.names().domain[table][static_cast<std::uint32_t>(id)]});
    }
    return found;
  }
};

Run run(std::uint64_t seed) {
  scenario::Loaded loaded =
      std::move(scenario::read_scenario(worlds::generate_issues(seed)).value());
  sim::World world = scenario::begin(loaded.scenario, true);
  scenario::run(loaded.scenario, world, loaded.script);
  return {std::move(loaded), std::move(world)};
}

template <class Check>
void in_worlds_of(Kind kind, Check check) {
  int met = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Run one = run(seed);
    if (one.identifiers().choice().kind != kind || one.identifiers().chosen() == 0) continue;
    ++met;
    CAPTURE(seed);
    check(one);
  }
  CHECK(met > 20);
}

bool is_uuid(const std::string& text, char version) {
  constexpr std::string_view form = "xxxxxxxx-xxxx-Vxxx-Nxxx-xxxxxxxxxxxx";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool fits = form[i] == 'V'   ? text[i] == version
                      : form[i] == 'N' ? std::string_view("89ab").find(text[i]) != std::string::npos
                      : form[i] == '-'
                          ? text[i] == '-'
                          : std::string_view("0123456789abcdef").find(text[i]) != std::string::npos;
    if (!fits) return false;
  }
  return true;
}

// The 48 bits in front.
std::int64_t time_in(const std::string& uuid) {
  return std::stoll(uuid.substr(0, 8) + uuid.substr(9, 4), nullptr, 16);
}

}  // namespace

TEST_CASE("RFC 9562, 5.4: what is chosen in a world of uuid4 has that shape") {
  in_worlds_of(Kind::uuid4, [](const Run& one) {
    for (const Sent& sent : one.chosen())
      CHECK_MESSAGE(is_uuid(sent.id, '4'), sent.id);
  });
}

TEST_CASE("RFC 9562, 5.7: in a world of uuid7 it begins with the time, and each client's rise") {
  in_worlds_of(Kind::uuid7, [](const Run& one) {
    std::map<std::uint32_t, std::string> last;
    for (const Sent& sent : one.chosen()) {
      CHECK_MESSAGE(is_uuid(sent.id, '7'), sent.id);
      CHECK(time_in(sent.id) == issues::run_begins_at_ms + sent.at);
      CHECK(last[sent.by] < sent.id);
      last[sent.by] = sent.id;
    }
  });
}

TEST_CASE("hi-lo: a block is one client's, and each of its numbers is used, left or lost") {
  in_worlds_of(Kind::hi_lo, [](const Run& one) {
    const auto& ids = one.identifiers();
    std::map<std::uint64_t, std::uint32_t> owners;
    for (const Sent& sent : one.chosen()) {
      const std::uint64_t block = std::stoull(sent.id) / ids.choice().block_size;
      CHECK(block < ids.blocks());
      CHECK(owners.try_emplace(block, sent.by).first->second == sent.by);
    }
    CHECK(ids.chosen() == one.chosen().size());
    CHECK(ids.chosen() + ids.numbers_lost() <= ids.blocks() * ids.choice().block_size);
  });
}

TEST_CASE("hi-lo: some crash wastes what is left of a block") {
  std::uint64_t lost = 0;
  in_worlds_of(Kind::hi_lo, [&](const Run& one) { lost += one.identifiers().numbers_lost(); });

  CHECK(lost > 0);
}

TEST_CASE("a sequence counts from 1, and numbers drawn in vain leave gaps") {
  std::uint64_t gaps = 0;
  in_worlds_of(Kind::sequence, [&](const Run& one) {
    const auto& domain = static_cast<const issues::IssuesDomain&>(*one.world.domain);
    const auto& reported = domain.issues().reported();
    const auto& names = one.loaded.script.names().domain[0];
    std::uint64_t before = 0;
    for (std::size_t place = 0; place < reported.size(); ++place) {
      const std::uint64_t number = std::stoull(names[reported[place].value]);
      CHECK(number > before);
      before = number;
    }
    CHECK(before <= domain.identifiers().chosen());
    gaps += domain.identifiers().chosen() - reported.size();
  });

  CHECK(gaps > 0);
}

}  // namespace identifiers_property_test
