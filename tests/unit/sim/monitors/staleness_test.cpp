// How stale an answer is: against the truth now, in versions, in time (semantics section 6).
#include "sim/monitors/staleness.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::staleness_test {
namespace {

using support::constant;
using support::Run;

// 10 LAMP are known everywhere; then messages take ten seconds.
class SlowNews : public Run {
 public:
  explicit SlowNews(const Settings& settings = {}) : Run(settings) {
    at(0).create_batch("batch-1", "LAMP", 10);
    at(3000).change({.lag = constant(10'000)});
  }
};

void check_age(const ReadRecord& read, bool stale, std::uint32_t versions_behind, Ms age_ms) {
  CHECK(read.stale == stale);
  CHECK(read.versions_behind == versions_behind);
  CHECK(read.age_ms == age_ms);
}

TEST_CASE("semantics 6: an answer that equals the truth is not stale") {
  SlowNews run;
  run.at(4000).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), false, 0, 0);
}

TEST_CASE("semantics 6: staleness counts the versions behind, and from the oldest its age") {
  SlowNews run;
  run.at(4000).allocate("order-1", "LAMP", 1);
  run.at(5000).allocate("order-2", "LAMP", 1);
  run.at(6500).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), true, 2, 2500);
  CHECK(run.shown_in_stock(0) == 10);
}

TEST_CASE("semantics 6: only what bears on the query counts") {
  SlowNews run;
  run.at(4000).create_batch("batch-2", "DESK", 1).allocate("order-1", "DESK", 1);
  run.at(5000).allocate("order-2", "LAMP", 3);
  run.at(6000).ask_availability("LAMP").ask_allocations("order-2").ask_allocations("order-3");

  run.to_the_end();

  check_age(run.read(0), true, 1, 1000);
  check_age(run.read(1), true, 1, 1000);
  check_age(run.read(2), false, 0, 0);
}

TEST_CASE("semantics 6: out of stock bears on the order, not on the availability") {
  SlowNews run;
  run.at(4000).allocate("order-1", "LAMP", 99);
  run.at(5000).ask_availability("LAMP").ask_allocations("order-1");

  run.to_the_end();

  check_age(run.read(0), false, 0, 0);
  CHECK(run.read(1).status == ReadStatus::pending);
  check_age(run.read(1), true, 1, 1000);
}

TEST_CASE(
    "semantics 6: a quantity that went up and down again leaves the answer behind, not stale") {
  SlowNews run;
  run.at(4000).change_batch_quantity("batch-1", 12);
  run.at(5000).change_batch_quantity("batch-1", 10);
  run.at(6000).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), false, 2, 2000);
}

TEST_CASE("semantics 6: the age is that of the oldest event missing, wherever it is missing") {
  SlowNews run;
  run.at(4000).allocate("order-1", "LAMP", 1);
  run.at(5000).allocate("order-2", "LAMP", 1);
  run.at(6000).allocate("order-3", "LAMP", 1);
  run.at(6001).delay(2, 0, -8000).delay(4, 0, -9000);
  run.at(7500).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), true, 1, 2500);
  CHECK(run.shown_in_stock(0) == 8);
}

TEST_CASE("semantics 6: what was lost for good grows old") {
  SlowNews run({.publishing = Publishing::after_commit});
  run.at(4000).allocate("order-1", "LAMP", 1).lose(2, 0);
  run.at(5000).ask_availability("LAMP");
  run.at(1'000'000).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), true, 1, 1000);
  check_age(run.read(1), true, 1, 996'000);
}

TEST_CASE(
    "semantics 6: an answer gets better and worse as messages arrive and the truth moves on") {
  SlowNews run;
  run.at(4000).allocate("order-1", "LAMP", 1);
  run.at(13'999).ask_availability("LAMP");
  run.at(14'000).ask_availability("LAMP");
  run.at(15'000).allocate("order-2", "LAMP", 1);
  run.at(15'001).ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), true, 1, 9999);
  check_age(run.read(1), false, 0, 0);
  check_age(run.read(2), true, 1, 1);
}

TEST_CASE("semantics 6: rows that book doubled make an answer stale that misses nothing") {
  SlowNews run({.duplicate = 1, .projection = Projection::book});
  run.at(4000).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.shown_in_stock(0) == 20);
  check_age(run.read(0), true, 0, 0);
}

TEST_CASE("semantics 6: after its views were emptied a replica misses everything again") {
  SlowNews run({.rebuild_ms_per_event = 500});
  run.at(4000).allocate("order-1", "LAMP", 1).delay(2, 0, -20'000);
  run.at(5000).rebuild(0).ask_availability("LAMP");
  run.at(5600).ask_availability("LAMP");
  run.at(6100).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::pending);
  check_age(run.read(0), true, 2, 5000);
  check_age(run.read(1), true, 1, 1600);
  check_age(run.read(2), false, 0, 0);
}

TEST_CASE("semantics 6: each replica is as stale as it is") {
  SlowNews run({.replicas = 2, .routing = Routing::round_robin});
  run.at(4000).allocate("order-1", "LAMP", 1).delay(2, 1, -20'000);
  run.at(4500).ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  check_age(run.read(0), true, 1, 500);
  check_age(run.read(1), false, 0, 0);
}

TEST_CASE("semantics 6: an answer of zero on both sides is a thing, and the same") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1).allocate("order-1", "LAMP", 1);
  run.at(3000).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  check_age(run.read(0), false, 0, 0);
}

TEST_CASE("semantics 8: how many answers were stale, and the worst of them") {
  SlowNews run;
  run.at(4000).allocate("order-1", "LAMP", 1);
  run.at(5000).ask_availability("LAMP");
  run.at(6000).allocate("order-2", "LAMP", 1).ask_availability("LAMP");
  run.at(7000).ask_allocations("order-2").ask_availability("DESK");

  run.to_the_end();

  CHECK(run.world.stats.reads == 4);
  CHECK(run.world.stats.stale == 3);
  CHECK(run.world.stats.pending == 1);
  CHECK(run.world.stats.max_versions_behind == 2);
  CHECK(run.world.stats.max_age_ms == 2000);
}

}  // namespace
}  // namespace sim::staleness_test
