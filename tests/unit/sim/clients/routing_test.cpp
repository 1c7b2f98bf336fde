// Which replica is asked (semantics section 6), and how clients are numbered for it.
#include <vector>

#include <doctest/doctest.h>

#include "sim/clients/client.hpp"
#include "sim/clients/reads.hpp"
#include "support/run.hpp"

namespace sim::routing_test {
namespace {

using support::Run;
using Replicas = std::vector<int>;

Replicas asked(const Run& run) {
  Replicas replicas;
  for (std::size_t number = 0; number < run.world.reads.size(); ++number)
    replicas.push_back(run.read(number).replica);
  return replicas;
}

TEST_CASE("semantics 6: sticky: each client has its replica, in the order of their first actions") {
  Run run({.replicas = 2, .routing = Routing::sticky});
  run.at(0).by("anna").ask_availability("LAMP");
  run.at(1).by("bob").ask_availability("LAMP");
  run.at(2).by("carl").ask_availability("LAMP");
  run.at(3).by("bob").ask_availability("LAMP").by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(asked(run) == Replicas{0, 1, 0, 1, 0});
}

TEST_CASE("semantics 6: a command counts as a first action, also one that the writer never saw") {
  Run run({.replicas = 3, .routing = Routing::sticky});
  run.at(0).crash(CrashPoint::before_commit, 1000);
  run.at(10).by("anna").create_batch("batch-1", "LAMP", 1);
  run.at(20).by("bob").allocate("order-1", "LAMP", 1);
  run.at(30).by("carl").ask_availability("LAMP");

  run.to_the_end();

  REQUIRE(run.outcome(1) == CommandOutcome::unavailable);
  CHECK(asked(run) == Replicas{2});
}

TEST_CASE("semantics 6: a strong read counts as a first action") {
  Run run({.replicas = 3, .routing = Routing::sticky, .reads = Reads::strong});
  run.at(0).by("anna").ask_availability("LAMP");
  run.at(1).change({.reads = Reads::eventual});
  run.at(2).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(asked(run) == Replicas{write_model, 1});
}

TEST_CASE("semantics 6: clients are numbered as they act, not as the file names them") {
  Run run({.replicas = 2, .routing = Routing::sticky});
  run.at(10).by("anna").ask_availability("LAMP");
  run.at(0).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).by == ClientId{1});
  CHECK(asked(run) == Replicas{0, 1});
}

TEST_CASE("semantics 6: round robin: all reads are counted, the strong ones too") {
  Run run({.replicas = 3, .routing = Routing::round_robin});
  run.at(0).by("anna").ask_availability("LAMP");
  run.at(1).by("bob").ask_availability("LAMP");
  run.at(2).change({.reads = Reads::strong});
  run.at(3).by("bob").ask_availability("LAMP");
  run.at(4).change({.reads = Reads::eventual});
  run.at(5).by("anna").ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(asked(run) == Replicas{0, 1, write_model, 0, 1});
}

TEST_CASE("semantics 6: random: drawn from the number of the read") {
  Run run({.replicas = 3, .routing = Routing::random}, 7);
  for (Ms at = 0; at < 10; ++at)
    run.at(at).by("anna").ask_availability("LAMP");

  run.to_the_end();

  // floor(draw(7, 9, number, 0, 0) * 3), worked out in another language.
  CHECK(asked(run) == Replicas{1, 1, 2, 2, 1, 1, 0, 1, 2, 2});
}

TEST_CASE("semantics 6: a stopped replica is asked all the same") {
  Run run({.replicas = 2, .routing = Routing::round_robin});
  run.at(0).stop(0);
  run.at(1).ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(asked(run) == Replicas{0, 1});
}

}  // namespace
}  // namespace sim::routing_test
