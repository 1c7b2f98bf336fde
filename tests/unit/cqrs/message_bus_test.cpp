#include "cqrs/message_bus.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

namespace cqrs::message_bus_test {
namespace {

// A post office: letters are taken in, weighed and sent on.
struct TakeLetter {
  int weight = 0;
};
struct SendParcels {
  int parcels = 0;
};
using Command = std::variant<TakeLetter, SendParcels>;

struct LetterTaken {
  int weight = 0;
};
struct ParcelSent {
  int number = 0;
};
struct TruckFull {};
using Event = std::variant<LetterTaken, ParcelSent, TruckFull>;

using Diary = std::vector<std::string>;

// What the handlers work on: a diary, and the events that their units of work committed.
struct Office {
  Diary diary;
  std::vector<Event> committed;
  int refusals = 0;  // how often the scales fail before they work

  void collect_new_events(std::vector<Event>& queue) {
    queue.insert(queue.end(), committed.begin(), committed.end());
    committed.clear();
  }
};

std::string take_letter(const TakeLetter& command, Office& office) {
  office.diary.push_back("take " + std::to_string(command.weight));
  office.committed.push_back(LetterTaken{command.weight});
  return "letter of " + std::to_string(command.weight);
}

std::string send_parcels(const SendParcels& command, Office& office) {
  if (command.parcels == 0) return "nothing to send";
  for (int number = 1; number <= command.parcels; ++number)
    office.committed.push_back(ParcelSent{number});
  office.diary.emplace_back("send");
  return "sent";
}

EventResult load(const ParcelSent& event, Office& office) {
  office.diary.push_back("load " + std::to_string(event.number));
  if (event.number == 2) office.committed.push_back(TruckFull{});
  return EventResult::handled;
}

EventResult weigh(const ParcelSent& event, Office& office) {
  if (office.refusals > 0) {
    --office.refusals;
    office.diary.push_back("cannot weigh " + std::to_string(event.number));
    return EventResult::failed;
  }
  office.diary.push_back("weigh " + std::to_string(event.number));
  return EventResult::handled;
}

EventResult bill(const ParcelSent& event, Office& office) {
  office.diary.push_back("bill " + std::to_string(event.number));
  return EventResult::handled;
}

EventResult drive(const TruckFull&, Office& office) {
  office.diary.emplace_back("drive");
  return EventResult::handled;
}

constexpr auto table = wire(on_command<TakeLetter>(&take_letter), on_event<ParcelSent>(&load),
                            on_command<SendParcels>(&send_parcels), on_event<ParcelSent>(&weigh),
                            on_event<TruckFull>(&drive), on_event<ParcelSent>(&bill));

using Bus = MessageBus<Command, Event, Office, std::remove_const_t<decltype(table)>>;

std::string name_of(const Event& event) {
  static const std::vector<std::string> names{"LetterTaken", "ParcelSent", "TruckFull"};
  return names[event.index()];
}

class Log final : public Bus::Listener {
 public:
  Diary heard;

  void command_received(const Command& command) override {
    heard.push_back("command " + std::to_string(command.index()));
  }
  void command_handled(const Command&, const std::string& outcome) override {
    heard.push_back("outcome: " + outcome);
  }
  void event_received(const Event& event) override { heard.push_back(name_of(event)); }
  void event_handled(const Event& event, std::size_t handler, std::size_t attempt,
                     EventResult result) override {
    heard.push_back(name_of(event) + " by handler " + std::to_string(handler) + ", attempt " +
                    std::to_string(attempt) +
                    (result == EventResult::handled ? ": handled" : ": failed"));
  }
};

TEST_CASE("the one handler of a command answers its caller") {
  Bus bus(table);
  Office office;

  CHECK(bus.handle(TakeLetter{20}, office) == "letter of 20");
  CHECK(bus.handle(SendParcels{1}, office) == "sent");
}

TEST_CASE("a command's refusal reaches its caller") {
  Bus bus(table);
  Office office;

  CHECK(bus.handle(SendParcels{0}, office) == "nothing to send");
  CHECK(office.diary.empty());
}

TEST_CASE("an event goes to all its handlers, in the order of the table") {
  Bus bus(table);
  Office office;

  bus.handle(SendParcels{1}, office);

  CHECK(office.diary == Diary{"send", "load 1", "weigh 1", "bill 1"});
}

TEST_CASE("events are handled first in, first out, after the unit of work that raised them") {
  Bus bus(table);
  Office office;

  bus.handle(SendParcels{3}, office);

  CHECK(office.diary == Diary{"send", "load 1", "weigh 1", "bill 1", "load 2", "weigh 2", "bill 2",
                              "load 3", "weigh 3", "bill 3", "drive"});
}

TEST_CASE("an event that nobody handles passes by") {
  Bus bus(table);
  Office office;

  bus.handle(TakeLetter{20}, office);

  CHECK(office.diary == Diary{"take 20"});
  CHECK_FALSE(bus.pending());
}

TEST_CASE("a failing event handler stops no other handler and no other event") {
  Bus bus(table);
  Office office;
  office.refusals = 1;

  const std::string outcome = bus.handle(SendParcels{2}, office);

  CHECK(outcome == "sent");
  CHECK(office.diary == Diary{"send", "load 1", "cannot weigh 1", "bill 1", "load 2", "weigh 2",
                              "bill 2", "drive"});
}

TEST_CASE("whether all handlers of an event succeeded is reported") {
  Bus bus(table);
  Office office;
  office.refusals = 1;
  bus.begin(SendParcels{2}, office);

  CHECK(bus.step(office) == EventResult::failed);
  CHECK(bus.step(office) == EventResult::handled);
}

TEST_CASE("a failing event handler is tried again at once, as often as allowed") {
  Bus bus(table);
  Office office;
  office.refusals = 2;
  bus.begin(SendParcels{1}, office);

  const EventResult result = bus.step(office, 3);

  CHECK(result == EventResult::handled);
  CHECK(office.diary ==
        Diary{"send", "load 1", "cannot weigh 1", "cannot weigh 1", "weigh 1", "bill 1"});
}

TEST_CASE("a handler that has used up its attempts has failed") {
  Bus bus(table);
  Office office;
  office.refusals = 3;
  bus.begin(SendParcels{1}, office);

  const EventResult result = bus.step(office, 2);

  CHECK(result == EventResult::failed);
  CHECK(office.refusals == 1);
}

TEST_CASE("step by step: the events wait until they are asked for") {
  Bus bus(table);
  Office office;

  const std::string outcome = bus.begin(SendParcels{2}, office);
  CHECK(outcome == "sent");
  CHECK(office.diary == Diary{"send"});
  REQUIRE(bus.pending());
  CHECK(std::get<ParcelSent>(bus.upcoming()).number == 1);

  bus.step(office);
  CHECK(office.diary == Diary{"send", "load 1", "weigh 1", "bill 1"});
  CHECK(std::get<ParcelSent>(bus.upcoming()).number == 2);

  bus.step(office);
  CHECK(std::holds_alternative<TruckFull>(bus.upcoming()));

  bus.step(office);
  CHECK_FALSE(bus.pending());
}

TEST_CASE("an event can be passed over") {
  Bus bus(table);
  Office office;
  bus.begin(SendParcels{2}, office);

  bus.skip();
  CHECK(std::get<ParcelSent>(bus.upcoming()).number == 2);

  bus.skip();
  CHECK_FALSE(bus.pending());
  CHECK(office.diary == Diary{"send"});
}

TEST_CASE("an event can be put behind those that wait") {
  Bus bus(table);
  Office office;
  bus.begin(SendParcels{1}, office);

  bus.add(TruckFull{});
  bus.step(office);
  bus.step(office);

  CHECK(office.diary == Diary{"send", "load 1", "weigh 1", "bill 1", "drive"});
}

TEST_CASE("events that wait can be forgotten") {
  Bus bus(table);
  Office office;
  bus.begin(SendParcels{2}, office);
  bus.step(office);

  bus.clear();

  CHECK_FALSE(bus.pending());
  bus.handle(SendParcels{1}, office);
  CHECK(office.diary ==
        Diary{"send", "load 1", "weigh 1", "bill 1", "send", "load 1", "weigh 1", "bill 1"});
}

TEST_CASE("the bus knows which events have a handler") {
  CHECK(Bus::has_handler(table, ParcelSent{1}));
  CHECK(Bus::has_handler(table, TruckFull{}));
  CHECK_FALSE(Bus::has_handler(table, LetterTaken{20}));
}

TEST_CASE("a listener sees every message's way through the bus") {
  Log log;
  Bus bus(table, &log);
  Office office;
  office.refusals = 1;

  bus.begin(SendParcels{2}, office);
  bus.step(office, 2);
  bus.step(office);
  bus.step(office);
  bus.handle(TakeLetter{20}, office);

  CHECK(log.heard == Diary{"command 1", "outcome: sent", "ParcelSent",
                           "ParcelSent by handler 0, attempt 1: handled",
                           "ParcelSent by handler 1, attempt 1: failed",
                           "ParcelSent by handler 1, attempt 2: handled",
                           "ParcelSent by handler 2, attempt 1: handled", "ParcelSent",
                           "ParcelSent by handler 0, attempt 1: handled",
                           "ParcelSent by handler 1, attempt 1: handled",
                           "ParcelSent by handler 2, attempt 1: handled", "TruckFull",
                           "TruckFull by handler 0, attempt 1: handled", "command 0",
                           "outcome: letter of 20", "LetterTaken"});
}

}  // namespace
}  // namespace cqrs::message_bus_test
