// Two worlds that are one: under equal settings no run differs from itself, whatever the settings,
// and whatever way both have gone.
#include "lab/two_worlds/two_worlds.hpp"

#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "worlds/generator.hpp"

namespace two_worlds_test {

namespace {

// What differs between the two, if anything does.
std::string difference(lab::TwoWorlds& worlds, const lab::Session& first) {
  const lab::TwoCompared comparison = worlds.compare();
  if (comparison.parting.record) return "the trace";
  if (comparison.parting.answer) return "an answer";
  for (const lab::FigureOfTwo& figure : comparison.verdict.figures)
    if (figure.better != lab::FigureOfTwo::Better::same) return std::string(figure.name);
  return worlds.second()->report_hash() == first.report_hash() ? "" : "the report";
}

}  // namespace

TEST_CASE("equal settings make no difference") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    auto opened = lab::Session::open(worlds::generate(seed, {.with_records = true}));
    REQUIRE(opened);
    const std::shared_ptr<lab::Session> first(std::move(opened.value()));
    auto begun = lab::TwoWorlds::beside(first);
    REQUIRE(begun);
    lab::TwoWorlds& worlds = *begun.value();
    const auto to = [&](sim::Ms now) {
      first->seek(now);
      worlds.follow();
    };
    const auto act = [&](const char* json) {
      if (first->act(json)) worlds.follow();
    };

    to(900);
    act(R"({"by": "zoe", "command": "Allocate", "orderid": "zoe-1", "sku": "LAMP", "qty": 1})");
    CHECK(worlds.choose_preset("production"));
    to(2500);
    act(R"({"by": "zoe", "query": "allocations", "orderid": "zoe-1"})");
    to(400);
    act(R"({"by": "yan", "query": "availability", "sku": "LAMP"})");
    CHECK(worlds.choose_preset("file"));
    to(60'000);

    const std::string differs = difference(worlds, *first);
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

}  // namespace two_worlds_test
