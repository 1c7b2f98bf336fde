// The space-time diagram: what happened between which lanes, where on the line of time, and what
// stands for how many.
#include "lab/diagram.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::diagram_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;
using Fields = StrokeFields;
using State = SentCopy::State;

// One stroke, as the page would read it.
class Shown {
 public:
  Shown(const std::vector<double>& numbers, std::size_t index)
      : numbers_(numbers.begin() + static_cast<std::ptrdiff_t>(index * Fields::stride),
                 numbers.begin() + static_cast<std::ptrdiff_t>((index + 1) * Fields::stride)) {}

  [[nodiscard]] double operator[](std::size_t field) const { return numbers_[field]; }
  [[nodiscard]] Stroke::Kind kind() const {
    return static_cast<Stroke::Kind>(numbers_[Fields::kind]);
  }
  [[nodiscard]] State state() const { return static_cast<State>(numbers_[Fields::state]); }
  [[nodiscard]] StrokeFlag flag() const { return static_cast<StrokeFlag>(numbers_[Fields::flag]); }
  [[nodiscard]] StrokeAhead ahead() const {
    return static_cast<StrokeAhead>(numbers_[Fields::ahead]);
  }

 private:
  std::vector<double> numbers_;
};

// A minute on 600 px: 10 px a second.
constexpr DiagramWindow minute{.from = 0, .to = 60'000, .width_px = 600};

std::vector<Shown> all_in(Watched& run, DiagramWindow window = minute,
                          const std::string& thing = "") {
  std::vector<Shown> shown;
  const std::vector<double> numbers = show_diagram(*run.operator->(), window, thing).strokes;
  for (std::size_t i = 0; i < numbers.size() / Fields::stride; ++i)
    shown.emplace_back(numbers, i);
  return shown;
}

std::vector<Shown> of_kind(Watched& run, Stroke::Kind kind, DiagramWindow window = minute,
                           const std::string& thing = "") {
  std::vector<Shown> shown = all_in(run, window, thing);
  std::erase_if(shown, [kind](const Shown& each) { return each.kind() != kind; });
  return shown;
}

std::vector<Shown> messages(Watched& run) {
  return of_kind(run, Stroke::Kind::message);
}

// The warehouse at 0, Harry's order at 10 s, Bob's look at 12 s; a change takes 5 s.
Watched shop(const std::string& settings = R"("lag": {"constant": 5000})") {
  return Watched(settings, {at(0, stocks("batch-1", 9)), at(10'000, buys("harry", "order-1")),
                            at(12'000, looks("bob"))});
}

TEST_CASE("customers have the first lanes, who only stocks shares one, then come the two sides") {
  Watched run = shop(R"("replicas": 2)");
  run->seek(0);

  const std::vector<DiagramLane> lanes = diagram_lanes(*run.operator->(), 8);

  REQUIRE(lanes.size() == 6);
  CHECK(lanes[0].name == "harry");
  CHECK(lanes[1].name == "bob");
  CHECK(lanes[2].kind == DiagramLane::Kind::others);
  CHECK(lanes[2].name == "warehouse");
  CHECK(lanes[3].kind == DiagramLane::Kind::writer);
  CHECK(lanes[5].kind == DiagramLane::Kind::replica);
  CHECK(lanes[5].replica == 1);
}

TEST_CASE("customers beyond those with a lane of their own share one") {
  Watched run = shop();
  run->seek(30'000);

  const std::vector<DiagramLane> lanes = diagram_lanes(*run.operator->(), 1);

  REQUIRE(lanes.size() == 4);
  CHECK(lanes[1].count == 2);
  CHECK(lanes[1].name.empty());
  const auto reads = of_kind(run, Stroke::Kind::read,
                             {.from = 0, .to = 60'000, .width_px = 600, .customers_max = 1});
  CHECK(reads[0][Fields::from_lane] == 1);
}

TEST_CASE("a command goes straight down, its message slants to the replica, a read is stale") {
  Watched run = shop();
  run->seek(20'000);

  const std::vector<Shown> shown = all_in(run);

  REQUIRE(shown.size() == 5);
  CHECK(shown[2].kind() == Stroke::Kind::command);
  CHECK(shown[2][Fields::from_lane] == 0);
  CHECK(shown[2][Fields::to_lane] == 3);
  CHECK(shown[2][Fields::from_px] == 100);
  CHECK(shown[2][Fields::to_px] == 100);
  CHECK(shown[3].kind() == Stroke::Kind::message);
  CHECK(shown[3].state() == State::applied);
  CHECK(shown[3][Fields::subject] == 2);
  CHECK(shown[3][Fields::from_lane] == 3);
  CHECK(shown[3][Fields::to_lane] == 4);
  CHECK(shown[3][Fields::from_px] == 100);
  CHECK(shown[3][Fields::to_px] == 150);
  CHECK(shown[4].kind() == Stroke::Kind::read);
  CHECK(shown[4][Fields::from_lane] == 1);
  CHECK(shown[4][Fields::to_lane] == 4);
  CHECK(shown[4].flag() == StrokeFlag::stale);
}

TEST_CASE("a window shows what begins, ends or goes on in it") {
  Watched run = shop();
  run->seek(20'000);

  const auto between = [&](sim::Ms from, sim::Ms to) {
    return all_in(run, {.from = from, .to = to, .width_px = 600}).size();
  };

  CHECK(between(13'000, 14'000) == 1);
  CHECK(between(6000, 9000) == 0);
  CHECK(between(15'000, 60'000) == 1);
  const Shown message = all_in(run, {.from = 12'500, .to = 15'000, .width_px = 100})[0];
  CHECK(message[Fields::from_px] == -100);
  CHECK(message[Fields::to_px] == 100);
}

TEST_CASE("what a message is under way is known to arrive, also after going back") {
  Watched run = shop();
  run->seek(11'000);

  Shown message = messages(run).back();
  CHECK(message.state() == State::on_its_way);
  CHECK(message.ahead() == StrokeAhead::under_way);
  CHECK(message[Fields::to_clock] == 15'000);

  run->seek(20'000);
  run->seek(9000);
  message = messages(run).back();
  CHECK(message.ahead() == StrokeAhead::ahead);
  CHECK(message.state() == State::applied);
  CHECK(all_in(run).size() == 5);
}

TEST_CASE("where the run goes another way, what lay ahead is forgotten") {
  Watched run = shop();
  run->seek(20'000);
  run->seek(9000);

  run.act(buys("bob", "order-2"));

  CHECK(all_in(run).size() == 4);
  run->seek(20'000);
  const std::vector<Shown> commands = of_kind(run, Stroke::Kind::command);
  REQUIRE(commands.size() == 3);
  CHECK(commands[1][Fields::from_clock] == 9000);
  CHECK(messages(run).back().state() == State::applied);

  run->reset();
  CHECK(of_kind(run, Stroke::Kind::command).size() == 1);
}

TEST_CASE("a message that was over when the run went another way is under way again") {
  Watched run = shop(R"("lag": {"constant": 5000}, "projection": "sequenced", "drop": 0)");
  run->seek(10'000);
  run.act(buys("bob", "order-2"));
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 20000)"));
  run->seek(40'000);
  const Shown held = messages(run).back();
  CHECK(held[Fields::to_px] == 150);
  CHECK(held[Fields::held_px] == 350);

  run->seek(12'000);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  const auto now = messages(run);

  CHECK(now[1].state() == State::taken_away);
  CHECK(now[1][Fields::way] == doctest::Approx(2.0 / 25));
  CHECK(now[2].state() == State::on_its_way);
  CHECK(now[2][Fields::held_px] == -1);
  CHECK(now[2][Fields::to_px] == 150);
}

TEST_CASE("what became of a message: lost, doubled, skipped, refused, sent again, given up") {
  Watched run(
      R"("lag": {"constant": 1000}, "publishing": "outbox", "relay_interval_ms": 0,
                 "redelivery_ms": 5000, "max_attempts": 2)",
      {at(0, stocks("batch-1", 9)), at(500, operates(R"("duplicate", "event": 1, "replica": 0)")),
       at(10'000, operates(R"("stop", "replica": 0)")), at(11'000, stocks("batch-2", 9)),
       at(40'000, operates(R"("start", "replica": 0)"))});
  run->seek(50'000);

  const std::vector<Shown> sent = messages(run);

  REQUIRE(sent.size() == 4);
  CHECK(sent[0].state() == State::applied);
  CHECK(sent[1].state() == State::skipped);
  CHECK(sent[1][Fields::copy] == 1);
  CHECK(sent[2].state() == State::refused);
  CHECK(sent[3].state() == State::refused);
  CHECK(sent[3][Fields::attempt] == 1);
  const std::vector<Shown> given_up = of_kind(run, Stroke::Kind::dead_letter);
  REQUIRE(given_up.size() == 1);
  CHECK(given_up[0][Fields::subject] == 2);
  CHECK(given_up[0][Fields::from_clock] == 21'000);
  const std::vector<Shown> stopped = of_kind(run, Stroke::Kind::stopped);
  REQUIRE(stopped.size() == 1);
  CHECK(stopped[0][Fields::from_px] == 100);
  CHECK(stopped[0][Fields::to_px] == 400);
}

TEST_CASE("a stop that nobody has ended goes to the end of the window; a crash knows its end") {
  Watched run = shop();
  run->seek(20'000);
  run.act(operates(R"("stop", "replica": 0)"));
  run.act(operates(R"("crash", "point": "after_commit", "down_ms": 4000)"));
  run.act(buys("bob", "order-2"));

  const Shown stopped = of_kind(run, Stroke::Kind::stopped)[0];
  CHECK(stopped[Fields::to_px] == 600);
  CHECK(stopped[Fields::over] == 0);
  const Shown down = of_kind(run, Stroke::Kind::down)[0];
  CHECK(down[Fields::from_lane] == 3);
  CHECK(down[Fields::to_clock] == 24'000);
  CHECK(down.ahead() == StrokeAhead::under_way);
}

TEST_CASE("the bus brings a change in the same instant, a rebuild is not a message") {
  Watched run(R"("publishing": "in_process")",
              {at(0, stocks("batch-1", 9)), at(5000, changes(R"("rebuild_ms_per_event": 1000)")),
               at(5000, operates(R"("rebuild", "replica": 0)"))});
  run->seek(20'000);

  const std::vector<Shown> sent = messages(run);
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].state() == State::applied);
  CHECK(sent[0][Fields::from_px] == sent[0][Fields::to_px]);
  const Shown rebuilding = of_kind(run, Stroke::Kind::rebuilding)[0];
  CHECK(rebuilding[Fields::from_clock] == 5000);
  CHECK(rebuilding[Fields::to_clock] == 6000);
}

TEST_CASE("a broken guarantee names what is missing, and what is pointed at brings its message") {
  Watched run(R"("lag": {"constant": 5000})",
              {at(0, stocks("batch-1", 9)), at(10'000, buys("harry", "order-1")),
               at(11'000, looks("harry"))});
  run->seek(20'000);

  const Shown read = of_kind(run, Stroke::Kind::read)[0];
  CHECK(read.flag() == StrokeFlag::read_your_writes);
  CHECK(read[Fields::missing] == 2);

  const auto chosen = [&](const std::string& thing) {
    std::vector<double> grades;
    for (const Shown& shown : all_in(run, minute, thing))
      grades.push_back(shown[Fields::chosen]);
    return grades;
  };
  CHECK(chosen(R"({"kind": "read", "read": 0})") == std::vector<double>{0, 0, 0, 2, 1});
  CHECK(chosen(R"({"kind": "event", "event": 2})") == std::vector<double>{0, 0, 2, 1, 0});
  CHECK(chosen(R"({"kind": "command", "command": 1})") == std::vector<double>{0, 0, 1, 2, 0});
  CHECK(chosen("nonsense") == std::vector<double>{0, 0, 0, 0, 0});
}

TEST_CASE("a row that is wrong, a read, a replica: the messages to blame belong to it") {
  Watched run(R"("lag": {"constant": 5000}, "replicas": 2)",
              {at(0, stocks("batch-1", 9)), at(10'000, buys("harry", "order-1"))});
  run->seek(11'000);
  run.act(operates(R"("drop", "event": 2, "replica": 1)"));
  run.act(looks("bob"));
  run->seek(20'000);

  const auto to_blame = [&](const std::string& thing) {
    std::vector<Shown> kin = of_kind(run, Stroke::Kind::message, minute, thing);
    std::erase_if(kin, [](const Shown& each) { return each[Fields::chosen] != 2; });
    return kin;
  };

  for (const std::string thing :
       {R"({"kind": "row", "side": 1, "key": "LAMP"})", R"({"kind": "replica", "replica": 1})"}) {
    const std::vector<Shown> kin = to_blame(thing);
    REQUIRE(kin.size() == 1);
    CHECK(kin[0].state() == State::taken_away);
    CHECK(kin[0][Fields::replica] == 1);
  }
  CHECK(to_blame(R"({"kind": "row", "side": 0, "key": "LAMP"})").empty());
}

TEST_CASE("a read that waits goes on until it is answered") {
  Watched run(R"("lag": {"constant": 5000}, "reads": "read_your_writes")",
              {at(0, stocks("batch-1", 9)), at(10'000, buys("harry", "order-1")),
               at(11'000, looks("harry"))});
  run->seek(12'000);
  Shown read = of_kind(run, Stroke::Kind::read)[0];
  CHECK(read[Fields::over] == 0);
  CHECK(read[Fields::to_px] == 600);

  run->seek(20'000);
  read = of_kind(run, Stroke::Kind::read)[0];
  CHECK(read[Fields::over] == 1);
  CHECK(read[Fields::to_px] == 150);
  CHECK(read.flag() == StrokeFlag::none);
}

// Orders and looks by two customers, so many of each, half a second apart.
Watched busy(int times) {
  const std::string each = R"("every": 500, "times": )" + std::to_string(times);
  const std::string by = R"(, "by": ["ann", "bob"], )";
  return Watched(
      R"("lag": {"exponential": 800}, "replicas": 2, "delivery": "unordered", "drop": 0.1)",
      {at(0, stocks("batch-1", 1'000'000)),
       R"({"at": 1000, )" + each + by +
           R"("command": "Allocate", "orderid": "order-{n}", "sku": "LAMP", "qty": 1})",
       R"({"at": 1200, )" + each + by + R"("query": "availability", "sku": "LAMP"})"});
}

TEST_CASE("thousands are told by a few strokes, and none is left out") {
  Watched run = busy(2500);
  run->seek(1'300'000);
  const DiagramWindow whole{.from = 0, .to = 1'300'000, .width_px = 1200};

  const std::vector<Shown> shown = all_in(run, whole);

  CHECK(shown.size() <= Diagram::strokes_max);
  std::array<double, Stroke::words.size()> counts{};
  for (const Shown& each : shown)
    counts[static_cast<std::size_t>(each.kind())] += each[Fields::count];
  CHECK(counts[static_cast<std::size_t>(Stroke::Kind::command)] == 2501);
  CHECK(counts[static_cast<std::size_t>(Stroke::Kind::message)] == 5002);
  CHECK(counts[static_cast<std::size_t>(Stroke::Kind::read)] == 2500);

  const auto with_chosen = of_kind(run, Stroke::Kind::message, whole,
                                   R"({"kind": "message", "event": 900, "replica": 1,
                                       "attempt": 0, "copy": 0})");
  const auto chosen = std::find_if(with_chosen.begin(), with_chosen.end(),
                                   [](const Shown& each) { return each[Fields::chosen] == 1; });
  REQUIRE(chosen != with_chosen.end());
  CHECK((*chosen)[Fields::count] == 1);
}

TEST_CASE("a closer look takes bundles apart") {
  Watched run = busy(300);
  run->seek(200'000);
  Session& session = *run.operator->();

  CHECK(show_diagram(session, {.from = 0, .to = 200'000, .width_px = 600}, "").slot_px > 1);
  CHECK(show_diagram(session, {.from = 20'000, .to = 30'000, .width_px = 600}, "").slot_px == 1);
}

TEST_CASE("reading on from anywhere gives what reading at once gives") {
  Watched at_once = busy(100);
  at_once->seek(70'000);
  Watched again = busy(100);
  for (const sim::Ms time : {20'000, 5000, 40'000, 39'000, 70'000}) {
    again->seek(time);
    CHECK(all_in(again).size() > 0);
  }
  again->seek(30'000);
  again.act(looks("ann"));
  again->reset();
  again->seek(70'000);

  const DiagramWindow window{.from = 0, .to = 70'000, .width_px = 1000};
  const std::vector<double> expected = show_diagram(*at_once.operator->(), window, "").strokes;
  CHECK(show_diagram(*again.operator->(), window, "").strokes == expected);
}

}  // namespace
}  // namespace lab::diagram_test
