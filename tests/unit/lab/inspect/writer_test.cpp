// The writer: what it has done, what it has still to do, where it will crash.
#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::writer_test {
namespace {

using support::act_of;
using support::at;
using support::buys;
using support::do_act;
using support::fact;
using support::lines;
using support::look;
using support::stocks;
using support::Watched;

Thing the_writer() {
  return {};
}

Watched shop() {
  return Watched(R"("lag": {"constant": 4000}, "publishing": "outbox", "relay_interval_ms": 500)",
                 {at(0, stocks("lamp-01", 5)), at(10'100, buys("harry", "order-1"))});
}

TEST_CASE("the writer says what it has done and what its outbox holds") {
  Watched run = shop();
  run->seek(10'200);
  const Inspection seen = look(run, the_writer());

  CHECK(fact(seen, "state") == "writer.up");
  CHECK(fact(seen, "did") == "writer.commands n=2 events=2");
  CHECK(fact(seen, "outbox") == "writer.outbox n=1");
  CHECK(lines(seen.led_to) == "line.command.Allocate by=harry at=10100 outcome=ok");
}

TEST_CASE("act: crash it at each of the four points, for as long as the person likes") {
  for (const std::string point :
       {"before_commit", "after_commit", "between_units", "after_publish"}) {
    CAPTURE(point);
    Watched run = shop();
    run->seek(5000);
    CHECK(act_of(look(run, the_writer()), point).asks == "down_ms");
    do_act(run, the_writer(), point);

    CHECK(fact(look(run, the_writer()), "trap") == "trap." + point + " down=10000");
  }
}

TEST_CASE("when it has crashed it says until when it is down and what is put off") {
  Watched run = shop();
  run->seek(10'000);
  do_act(run, the_writer(), "after_commit");
  run->seek(11'000);
  const Inspection seen = look(run, the_writer());

  CHECK(fact(seen, "state") == "writer.down at=20100");
  CHECK(fact(seen, "put_off") == "writer.put_off n=1");
  CHECK(fact(seen, "trap") == "");
  CHECK(raw_records(run->sight(), the_writer()).size() == 1);
}

}  // namespace
}  // namespace lab::writer_test
