// The actions of a file (semantics section 2).
#include "scenario/action_reader.hpp"

#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "allocation/simulation/messages.hpp"
#include "unit/scenario/scenario_builders.hpp"

namespace action_reader_test {

using namespace scenario_tests;

namespace {

scenario::Loaded loaded_with(const std::string& actions) {
  auto loaded = scenario::read_scenario(with_actions(actions));
  REQUIRE_MESSAGE(loaded, verdict(with_actions(actions)));
  return std::move(loaded.value());
}
// Where the only action is refused, below /actions/0.
std::string place(const std::string& action) {
  const std::string pointer = pointer_of_refusal(with_actions(action));
  const std::string above = "/actions/0";
  return pointer.starts_with(above) ? pointer.substr(above.size()) : pointer;
}
std::string asks_for(const std::string& sku) {
  return R"({"at": 0, "query": "availability", "sku": )" + sku + "}";
}
std::string creates_with(const std::string& members) {
  return R"({"at": 0, "command": "CreateBatch", "ref": "b", "sku": "s", "qty": 1, )" + members +
         "}";
}

}  // namespace

TEST_CASE("semantics 2: commands become messages, their names ids") {
  const auto [about, script] = loaded_with(
      R"({"at": 5, "by": "warehouse", "command": "CreateBatch", "ref": "batch-001", "sku": "LAMP",
          "qty": -3, "eta": "2024-02-29"},
         {"at": 6, "command": "Allocate", "orderid": "order-1", "sku": "LAMP", "qty": 2},
         {"at": 7, "command": "ChangeBatchQuantity", "ref": "batch-001", "qty": 0})");
  const sim::Names& clients = script.names().clients;

  const auto& created = std::get<sim::CommandAction>(script[0].deed);
  CHECK(script[0].at == 5);
  CHECK(clients[created.by.value] == "warehouse");
  const auto create =
      std::get<allocation::CreateBatch>(allocation::decode_command(created.command));
  CHECK(create.qty == -3);
  CHECK(create.eta == allocation::Eta{20240229});

  const auto& allocated = std::get<sim::CommandAction>(script[1].deed);
  CHECK(clients[allocated.by.value] == "anyone");
  const auto allocate =
      std::get<allocation::Allocate>(allocation::decode_command(allocated.command));
  CHECK(allocate.sku == create.sku);
  CHECK(allocate.qty == 2);

  const auto& changed = std::get<sim::CommandAction>(script[2].deed);
  const auto change =
      std::get<allocation::ChangeBatchQuantity>(allocation::decode_command(changed.command));
  CHECK(change.ref == create.ref);
}

TEST_CASE("semantics 2: an action is exactly one of command, query, operate, change") {
  CHECK(place(R"({"at": 1})") == "");
  CHECK(place(R"({"at": 1, "command": "Allocate", "query": "availability"})") == "");
  CHECK(place("[]") == "");
  CHECK(place(R"({"at": 1, "command": "Deallocate"})") == "/command");
  CHECK(place(R"({"at": 1, "query": "Availability", "sku": "s"})") == "/query");
  CHECK(place(R"({"at": 1, "operate": "pause", "replica": 0})") == "/operate");
}

TEST_CASE("semantics 2: commands and queries have their fields and no others") {
  CHECK(place(R"({"at": 1, "command": "Allocate", "orderid": "o", "sku": "s"})") == "/qty");
  CHECK(place(R"({"at": 1, "query": "availability", "orderid": "o"})") == "/orderid");
  CHECK(place(R"({"at": 1, "query": "allocations"})") == "/orderid");
  CHECK(place(creates_with(R"("orderid": "o")")) == "/orderid");
  CHECK(place(creates_with(R"("replica": 0)")) == "/replica");
}

TEST_CASE("semantics 2: quantities are whole and fit 32 bits") {
  const auto changes_to = [](const std::string& qty) {
    return R"({"at": 0, "command": "ChangeBatchQuantity", "ref": "b", "qty": )" + qty + "}";
  };

  CHECK(place(changes_to("2147483647")) == "accepted");
  CHECK(place(changes_to("-2147483648")) == "accepted");
  CHECK(place(changes_to("1e3")) == "accepted");
  CHECK(place(changes_to("2147483648")) == "/qty");
  CHECK(place(changes_to("-2147483649")) == "/qty");
  CHECK(place(changes_to("0.5")) == "/qty");
  CHECK(place(changes_to("null")) == "/qty");
}

TEST_CASE("semantics 2: eta is null or a day of the calendar") {
  for (const std::string day :
       {"null", R"("2024-02-29")", R"("2000-02-29")", R"("0001-01-01")", R"("9999-12-31")"}) {
    CHECK_MESSAGE(place(creates_with("\"eta\": " + day)) == "accepted", day);
  }
  for (const std::string day :
       {R"("2023-02-29")", R"("1900-02-29")", R"("2024-04-31")", R"("2024-00-01")",
        R"("2024-13-01")", R"("2024-01-00")", R"("24-01-01")", R"("2024-1-1")", R"("2024-01-01 ")",
        R"("2024/01/01")", R"("0000-01-01")", "20240101", R"("")", R"("-024-01-01")"}) {
    CHECK_MESSAGE(place(creates_with("\"eta\": " + day)) == "/eta", day);
  }
}

TEST_CASE("semantics 2: names are 1 to 64 bytes, or lists of 1 to 1,000 of them") {
  const std::string bytes_64 = "\"" + std::string(64, 'x') + "\"";
  const std::string bytes_65 = "\"" + std::string(63, 'x') + "ë\"";
  std::string list_of_1000 = "[\"a\"";
  for (int i = 1; i < 1000; ++i)
    list_of_1000 += ",\"a\"";

  CHECK(place(asks_for(bytes_64)) == "accepted");
  CHECK(place(asks_for(R"("\u0000")")) == "accepted");
  CHECK(place(asks_for(list_of_1000 + "]")) == "accepted");
  CHECK(place(asks_for(bytes_65)) == "/sku");
  CHECK(place(asks_for(R"("")")) == "/sku");
  CHECK(place(asks_for("[]")) == "/sku");
  CHECK(place(asks_for(list_of_1000 + ",\"a\"]")) == "/sku");
  CHECK(place(asks_for(R"(["a", ""])")) == "/sku/1");
  CHECK(place(asks_for(R"(["a", ["b"]])")) == "/sku/1");
  CHECK(place(asks_for("7")) == "/sku");
}

TEST_CASE("semantics 2: every and times come both or not at all") {
  const auto repeats = [](const std::string& members) {
    return R"({"at": 0, "query": "availability", "sku": "s", )" + members + "}";
  };

  CHECK(place(repeats(R"("every": 1, "times": 3)")) == "accepted");
  CHECK(place(repeats(R"("every": 1)")) == "/times");
  CHECK(place(repeats(R"("times": 1)")) == "/every");
  CHECK(place(repeats(R"("every": 0, "times": 1)")) == "/every");
  CHECK(place(repeats(R"("every": 1000000001, "times": 1)")) == "/every");
  CHECK(place(repeats(R"("every": 1, "times": 0)")) == "/times");
  CHECK(place(R"({"at": 0, "operate": "stop", "replica": 0, "every": 1, "times": 1})") == "/every");
}

TEST_CASE("semantics 2: {n} is filled in where the action repeats, and stays where it does not") {
  auto [about, script] = loaded_with(
      R"({"at": 0, "query": "allocations", "orderid": "{n}"},
         {"at": 0, "every": 5, "times": 3, "query": "allocations", "orderid": "o-{n}/{n}"})");
  const auto order_of = [&s = script](std::size_t place, std::uint32_t n) {
    const auto deed = std::get<sim::QueryAction>(s.deed(place, n));
    return s.names().domain[static_cast<std::size_t>(allocation::NameTable::orderid)][deed.key.id];
  };

  CHECK(order_of(0, 1) == "{n}");
  CHECK(order_of(1, 1) == "o-1/1");
  CHECK(order_of(1, 3) == "o-3/3");
}

TEST_CASE("semantics 2: a name of a list is picked by seed, place, repetition and field") {
  auto [about, script] = loaded_with(
      R"({"at": 0, "query": "availability", "sku": "s"},
         {"at": 0, "by": ["a", "b", "c"], "every": 1, "times": 9, "query": "availability",
          "sku": ["x", "y"]})");

  for (std::uint32_t n = 1; n <= 9; ++n) {
    const auto deed = std::get<sim::QueryAction>(script.deed(1, n));
    const double by = sim::draw(0, sim::Purpose::name, 1, n, 0) * 3;
    const double sku = sim::draw(0, sim::Purpose::name, 1, n, 1) * 2;
    CHECK(script.names().clients[deed.by.value] ==
          std::string(1, static_cast<char>('a' + static_cast<int>(by))));
    CHECK(script.names().domain[0][deed.key.id] == (sku < 1 ? "x" : "y"));
  }
}

TEST_CASE("semantics 2: twenty million repetitions cost nothing to read") {
  const auto [about, script] = loaded_with(
      R"({"at": 0, "every": 1, "times": 200000, "query": "allocations", "orderid": "o-{n}"})");

  CHECK(script.size() == 1);
  CHECK(script.names().domain[static_cast<std::size_t>(allocation::NameTable::orderid)].size() ==
        0);
}

TEST_CASE("semantics 2: operations are read") {
  const auto [about, script] = loaded_with(
      R"({"at": 1, "operate": "stop", "replica": 0},
         {"at": 2, "operate": "rebuild", "replica": 0},
         {"at": 3, "operate": "rebuild", "replica": 0, "clear": false},
         {"at": 4, "operate": "crash", "point": "between_units", "down_ms": 5},
         {"at": 5, "operate": "delay", "event": 7, "replica": 0, "by_ms": -1000000000})");

  CHECK(std::holds_alternative<sim::StopReplica>(script[0].deed));
  CHECK(std::get<sim::RebuildReplica>(script[1].deed).clear);
  CHECK_FALSE(std::get<sim::RebuildReplica>(script[2].deed).clear);
  CHECK(std::get<sim::CrashWriter>(script[3].deed).point == sim::CrashPoint::between_units);
  CHECK(std::get<sim::CrashWriter>(script[3].deed).down_ms == 5);
  CHECK(std::get<sim::TouchMessage>(script[4].deed).event == 7);
  CHECK(std::get<sim::TouchMessage>(script[4].deed).by_ms == -1'000'000'000);
}

TEST_CASE("semantics 2: operations are refused where they go wrong") {
  const auto place_in = [](const std::string& members) {
    return place(R"({"at": 0, "operate": )" + members + "}");
  };

  CHECK(place_in(R"("stop", "replica": 1)") == "/replica");
  CHECK(place_in(R"("stop", "replica": -1)") == "/replica");
  CHECK(place_in(R"("stop")") == "/replica");
  CHECK(place_in(R"("stop", "replica": 0, "clear": true)") == "/clear");
  CHECK(place_in(R"("rebuild", "replica": 0, "clear": 1)") == "/clear");
  CHECK(place_in(R"("crash", "point": "after_publish")") == "/down_ms");
  CHECK(place_in(R"("crash", "point": "sometimes", "down_ms": 1)") == "/point");
  CHECK(place_in(R"("drop", "event": 0, "replica": 0)") == "/event");
  CHECK(place_in(R"("drop", "event": 1000000000001, "replica": 0)") == "/event");
  CHECK(place_in(R"("drop", "event": 1, "replica": 0, "by_ms": 1)") == "/by_ms");
  CHECK(place_in(R"("delay", "event": 1, "replica": 0)") == "/by_ms");
  CHECK(place_in(R"("stop", "replica": 0, "by": "bob")") == "/by");
}

TEST_CASE("semantics 2: a replica is below `replicas`, wherever the settings stand") {
  CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1",
    "actions": [{"at": 0, "operate": "stop", "replica": 2}], "settings": {"replicas": 3}})") ==
        "accepted");
  CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1",
    "actions": [{"at": 0, "operate": "stop", "replica": 2}], "settings": {"replicas": 2}})") ==
        "/actions/0/replica");
  CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1",
    "actions": [{"at": 0, "operate": "stop", "replica": 5}], "settings": {"replicas": 6}})") ==
        "/actions/0/replica");
}

TEST_CASE("semantics 2: where `replicas` is wrong, an action before it is not blamed for it") {
  for (const std::string settings : {R"({"replicas": 0})", R"({"replicas": 1.5})",
                                     R"({"replicas": 6})", R"({"replicas": "x"})"}) {
    CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1",
      "actions": [{"at": 0, "operate": "stop", "replica": 4}], "settings": )" +
                             settings + "}") == "/settings/replicas");
  }
  CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1",
    "actions": [{"at": 0, "operate": "stop", "replica": 4}], "settings": []})") == "/settings");
}

TEST_CASE("semantics 1: an action given at now has no time, does not repeat, picks no names") {
  sim::Script script(0);
  const auto pointer = [&](const std::string& text) {
    const auto action = scenario::read_action(text, sim::Settings(), script);
    return action ? "accepted" : action.error().pointer;
  };

  CHECK(pointer(R"({"by": "bob", "query": "availability", "sku": "LAMP"})") == "accepted");
  CHECK(pointer(R"({"change": {"drop": 1}})") == "accepted");
  CHECK(pointer(R"({"operate": "stop", "replica": 0})") == "accepted");
  CHECK(pointer(R"({"at": 1, "query": "availability", "sku": "LAMP"})") == "/at");
  CHECK(pointer(R"({"at": 1, "change": {}})") == "/at");
  CHECK(pointer(R"({"at": 1, "operate": "stop", "replica": 0})") == "/at");
  CHECK(pointer(R"({"every": 1, "times": 1, "query": "availability", "sku": "LAMP"})") == "/every");
  CHECK(pointer(R"({"query": "availability", "sku": ["LAMP"]})") == "/sku");
  CHECK(pointer(R"({"operate": "stop", "replica": 1})") == "/replica");
  CHECK(pointer("{") == "");
}

}  // namespace action_reader_test
