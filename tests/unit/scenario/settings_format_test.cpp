// The settings of a file (the table in semantics section 2).
#include "scenario/settings_format.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/scenario/scenario_builders.hpp"

namespace settings_format_test {

using namespace scenario_tests;

namespace {

sim::Settings settings_of(const std::string& members) {
  const auto loaded = scenario::read_scenario(with_settings(members));
  REQUIRE_MESSAGE(loaded, verdict(with_settings(members)));
  return loaded.value().scenario.settings;
}
std::string place(const std::string& members) {
  return pointer_of_refusal(with_settings(members));
}

}  // namespace

TEST_CASE("semantics 2: every setting is read") {
  const sim::Settings settings = settings_of(R"(
    "publishing": "outbox", "relay_interval_ms": 1, "redelivery_ms": 2, "max_attempts": 64,
    "lag": {"constant": 3}, "drop": 0.1, "duplicate": 0.2, "commit_failure": 0.3,
    "handler_failure": 1, "delivery": "unordered", "projection": "sequenced", "replicas": 5,
    "routing": "random", "reads": "session", "token": "highest", "wait_timeout_ms": 4,
    "on_timeout": "fail", "rebuild_ms_per_event": 1000000000)");

  CHECK(settings.publishing == sim::Publishing::outbox);
  CHECK(settings.relay_interval_ms == 1);
  CHECK(settings.redelivery_ms == 2);
  CHECK(settings.max_attempts == 64);
  CHECK(settings.lag.a == 3);
  CHECK(settings.drop == 0.1);
  CHECK(settings.duplicate == 0.2);
  CHECK(settings.commit_failure == 0.3);
  CHECK(settings.handler_failure == 1);
  CHECK(settings.delivery == sim::Delivery::unordered);
  CHECK(settings.projection == sim::Projection::sequenced);
  CHECK(settings.replicas == 5);
  CHECK(settings.routing == sim::Routing::random);
  CHECK(settings.reads == sim::Reads::session);
  CHECK(settings.token == sim::Token::highest);
  CHECK(settings.wait_timeout_ms == 4);
  CHECK(settings.on_timeout == sim::OnTimeout::fail);
  CHECK(settings.rebuild_ms_per_event == 1'000'000'000);
}

TEST_CASE("semantics 2: settings out of range, of the wrong kind, or unknown are refused") {
  CHECK(place(R"("relay_interval_ms": -1)") == "/settings/relay_interval_ms");
  CHECK(place(R"("redelivery_ms": 0)") == "/settings/redelivery_ms");
  CHECK(place(R"("max_attempts": 65)") == "/settings/max_attempts");
  CHECK(place(R"("max_attempts": 0)") == "/settings/max_attempts");
  CHECK(place(R"("wait_timeout_ms": 1000000001)") == "/settings/wait_timeout_ms");
  CHECK(place(R"("drop": 1.0000001)") == "/settings/drop");
  CHECK(place(R"("duplicate": -0.1)") == "/settings/duplicate");
  CHECK(place(R"("commit_failure": "0.1")") == "/settings/commit_failure");
  CHECK(place(R"("replicas": 0)") == "/settings/replicas");
  CHECK(place(R"("token": "Prefix")") == "/settings/token");
  CHECK(place(R"("speed": 1)") == "/settings/speed");
  CHECK(pointer_of_refusal(with_member(R"("settings": [])")) == "/settings");
}

TEST_CASE("semantics 2: an action changes any setting but the number of replicas") {
  CHECK(verdict(with_actions(R"({"at": 1, "change": {"drop": 0.5, "lag": {"constant": 1}}})")) ==
        "accepted");
  CHECK(verdict(with_actions(R"({"at": 1, "change": {}})")) == "accepted");
  CHECK(pointer_of_refusal(with_actions(R"({"at": 1, "change": {"replicas": 1}})")) ==
        "/actions/0/change/replicas");
  CHECK(pointer_of_refusal(with_actions(R"({"at": 1, "by": "bob", "change": {}})")) ==
        "/actions/0/by");
}

TEST_CASE("semantics 2: every kind of lag is read") {
  CHECK(settings_of(R"("lag": {"uniform": [1.5, 1.5]})").lag ==
        sim::Lag{sim::Lag::Kind::uniform, 1.5, 1.5, {}});
  CHECK(settings_of(R"("lag": {"exponential": 0})").lag.kind == sim::Lag::Kind::exponential);
  CHECK(settings_of(R"("lag": {"pareto": [0.5, 1e9]})").lag ==
        sim::Lag{sim::Lag::Kind::pareto, 0.5, 1e9, {}});
  const sim::Lag mix =
      settings_of(R"("lag": {"mix": [[0, {"constant": 1}], [0.5, {"pareto": [1, 2]}]]})").lag;
  REQUIRE(mix.mix.size() == 2);
  CHECK(mix.mix[1].weight == 0.5);
  CHECK(mix.mix[1].lag.kind == sim::Lag::Kind::pareto);
}

TEST_CASE("semantics 2: a lag that is none is refused where it goes wrong") {
  CHECK(place(R"("lag": 5)") == "/settings/lag");
  CHECK(place(R"("lag": {})") == "/settings/lag");
  CHECK(place(R"("lag": {"constant": 1, "exponential": 1})") == "/settings/lag");
  CHECK(place(R"("lag": {"gauss": [1, 2]})") == "/settings/lag/gauss");
  CHECK(place(R"("lag": {"constant": -1})") == "/settings/lag/constant");
  CHECK(place(R"("lag": {"constant": 1000000000.5})") == "/settings/lag/constant");
  CHECK(place(R"("lag": {"uniform": [1]})") == "/settings/lag/uniform");
  CHECK(place(R"("lag": {"uniform": [1, true]})") == "/settings/lag/uniform/1");
  CHECK(place(R"("lag": {"uniform": [2, 1]})") == "/settings/lag/uniform");
  CHECK(place(R"("lag": {"pareto": [0, 1]})") == "/settings/lag/pareto/0");
  CHECK(place(R"("lag": {"pareto": [1, 0]})") == "/settings/lag/pareto/1");
  CHECK(place(R"("lag": {"mix": []})") == "/settings/lag/mix");
  CHECK(place(R"("lag": {"mix": [[1]]})") == "/settings/lag/mix/0");
  CHECK(place(R"("lag": {"mix": [[-1, {"constant": 1}]]})") == "/settings/lag/mix/0/0");
  CHECK(place(R"("lag": {"mix": [[0, {"constant": 1}]]})") == "/settings/lag/mix");
  CHECK(place(R"("lag": {"mix": [[1, {"mix": []}]]})") == "/settings/lag/mix/0/1/mix");
}

TEST_CASE("settings are written as they are read") {
  const sim::Settings settings = settings_of(R"(
    "publishing": "outbox", "drop": 0.1, "replicas": 2,
    "lag": {"mix": [[0.3, {"uniform": [0.5, 7]}], [1, {"exponential": 1e9}]]})");

  std::string written;
  scenario::append_settings(written, settings, scenario::WhichSettings::unusual);

  CHECK(written == R"({"publishing": "outbox", "lag": {"mix": [[0.3, {"uniform": [0.5, 7]}], )"
                   R"([1, {"exponential": 1000000000}]]}, "drop": 0.1, "replicas": 2})");
}

}  // namespace settings_format_test
