// A moment passed on: what comes back from a link, and what is said of one that is not right.
#include "lab/link.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::link_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::scenario_text;
using support::stocks;
using support::Watched;
using Kind = LinkRefusal::Kind;

const std::string shop = scenario_text(
    R"("lag": {"constant": 2000})",
    {at(0, stocks("batch-1", 3)), at(5000, buys("alice", "file-1")), at(9000, looks("alice"))});

Watched played() {
  Watched run(shop);
  run->seek(1000);
  run.act(buys("harry", "order-1"));
  run->seek(2500);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run.act(looks("bob"));
  run->seek(6000);
  run.act(looks("harry"));
  return run;
}

std::string link_of(Watched& run, Hashed hashed = Hashed::yes) {
  return write_link(*run.operator->(), hashed);
}

Session& session_of(cqrs::Result<OpenedLink, LinkRefusal>& opened) {
  REQUIRE(opened);
  return *opened.value().session;
}

LinkRefusal refusal_of(const std::string& text) {
  const auto opened = open_link(text);
  REQUIRE_FALSE(opened);
  return opened.error();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

TEST_CASE("a link restores the run, the person's acts and the position") {
  Watched run = played();
  auto opened = open_link(link_of(run));

  Session& restored = session_of(opened);
  CHECK(opened.value().same_run);
  CHECK(restored.report_json() == run->report_json());
  CHECK(restored.scenario_json() == run->scenario_json());
  CHECK(restored.clock().now_ms == 6000);
  CHECK(restored.acts().done.size() == 4);
  CHECK(write_link(restored, Hashed::yes) == link_of(run));
}

TEST_CASE("acts that lie ahead are in the link, and lie ahead again") {
  Watched run = played();
  run->seek(2000);
  auto opened = open_link(link_of(run));

  Session& restored = session_of(opened);
  CHECK(restored.clock().now_ms == 2000);
  CHECK(restored.acts().done.size() == 1);
  CHECK(restored.acts().ahead == 3);
  restored.seek(6000);
  run->seek(6000);
  CHECK(restored.report_json() == run->report_json());
}

TEST_CASE("a position between two entries of an instant is restored") {
  Watched run(scenario_text("", {at(0, stocks("batch-1", 3)), at(5, looks("bob")),
                                 at(5, buys("bob", "order-1")), at(5, looks("bob"))}));
  run->seek(4);
  run->step_entry_forward();
  run->step_entry_forward();
  auto opened = open_link(link_of(run));

  const Clock clock = session_of(opened).clock();
  CHECK(clock.now_ms == 5);
  CHECK(clock.entries_done == 2);
  CHECK(opened.value().same_run);
}

TEST_CASE("a lesson's link opens the lesson, at its opening") {
  const std::string lesson =
      R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 60000,
          "steps": [], "scenario": )" +
      shop + "}";
  Watched run(lesson);
  run.act(looks("bob"));
  auto opened = open_link(link_of(run));

  Session& restored = session_of(opened);
  CHECK(restored.lesson() == "01-test");
  CHECK(restored.opens_at() == 60'000);
  CHECK(restored.acts().done.size() == 1);
  restored.reset();
  CHECK(restored.clock().at_start);
}

TEST_CASE("a run that hashes otherwise is opened and told apart") {
  Watched run = played();
  const std::string hash = run->report_hash();
  auto opened = open_link(replaced(link_of(run), hash, "0123456789abcdef"));

  CHECK(session_of(opened).report_hash() == hash);
  CHECK_FALSE(opened.value().same_run);
}

TEST_CASE("without a hash a link is believed, and shorter") {
  Watched run = played();
  const std::string link = link_of(run, Hashed::no);
  auto opened = open_link(link);

  CHECK(session_of(opened).report_json() == run->report_json());
  CHECK(opened.value().same_run);
  CHECK(link.find("hash") == std::string::npos);
}

TEST_CASE("what is no link is told from a link of another version") {
  Watched run = played();
  const std::string link = link_of(run);

  CHECK(refusal_of("nonsense").kind == Kind::not_a_link);
  CHECK(refusal_of("[]").kind == Kind::not_a_link);
  CHECK(refusal_of(shop).kind == Kind::not_a_link);
  CHECK(refusal_of(link.substr(0, link.size() / 2)).kind == Kind::not_a_link);
  const LinkRefusal newer = refusal_of(replaced(link, "cqrs-lab-link/1", "cqrs-lab-link/2"));
  CHECK(newer.kind == Kind::other_version);
  CHECK(newer.message == "2");
}

TEST_CASE("what a link holds is checked as a file is, and the place is named") {
  Watched run = played();
  const std::string link = link_of(run);

  const auto refused = [&](const std::string& from, const std::string& to) {
    CAPTURE(to);
    const LinkRefusal refusal = refusal_of(replaced(link, from, to));
    CHECK(refusal.kind == Kind::refused);
    return refusal.pointer;
  };
  CHECK(refused(R"("qty":3)", R"("qty":"<i>3</i>")") == "/file/actions/0/qty");
  CHECK(refused(R"("sku":"LAMP","qty":1}},{"at_ms":2500)",
                R"("sku":"LAMP","qty":"<b>"}},{"at_ms":2500)") == "/acts/0/act/qty");
  CHECK(refused(R"({"at_ms":2500,)", R"({"at_ms":500,)") == "/acts/1/at_ms");
  CHECK(refused(R"("acts":)", R"("deeds":)") == "/deeds");
  CHECK(refused(R"("entries_done":)", R"("entries_done":-)") == "/entries_done");
}

TEST_CASE("a link or a lesson that would run on and on is refused in good time") {
  const std::string busy =
      R"({"format": "cqrs-lab/1", "record": "summary", "actions": [
          {"at": 0, "every": 1, "times": 2000000, "by": "bob", "query": "availability",
           "sku": "LAMP"}]})";
  const auto later = [&](const std::string& at_ms) {
    return R"({"format": "cqrs-lab-link/1", "file": )" + busy + R"(, "acts": [], "at_ms": )" +
           at_ms + R"(, "entries_done": 0})";
  };

  CHECK(open_link(later("1000")));
  CHECK(refusal_of(later("1500000")).kind == Kind::too_long);
  const auto lesson = Session::open(
      R"({"format": "cqrs-lab-lesson/1", "name": "n", "opens_at_ms": 1500000, "scenario": )" +
      busy + "}");
  REQUIRE_FALSE(lesson);
  CHECK(lesson.error().pointer == "/opens_at_ms");
}

}  // namespace
}  // namespace lab::link_test
