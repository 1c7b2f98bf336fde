#include "sim/settings.hpp"

#include <doctest/doctest.h>

#include "support/lags.hpp"

namespace sim::settings_test {
namespace {

TEST_CASE("semantics 2: the defaults are the page's") {
  const Settings settings;

  CHECK(settings.publishing == Publishing::after_commit);
  CHECK(settings.relay_interval_ms == 500);
  CHECK(settings.redelivery_ms == 5000);
  CHECK(settings.max_attempts == 16);
  CHECK(settings.lag == support::constant(2000));
  CHECK(settings.drop == 0);
  CHECK(settings.duplicate == 0);
  CHECK(settings.commit_failure == 0);
  CHECK(settings.handler_failure == 0);
  CHECK(settings.delivery == Delivery::ordered);
  CHECK(settings.projection == Projection::idempotent);
  CHECK(settings.replicas == 1);
  CHECK(settings.routing == Routing::sticky);
  CHECK(settings.reads == Reads::eventual);
  CHECK(settings.token == Token::prefix);
  CHECK(settings.wait_timeout_ms == 5000);
  CHECK(settings.on_timeout == OnTimeout::stale);
  CHECK(settings.rebuild_ms_per_event == 0);
}

TEST_CASE("a change replaces what it names and leaves the rest") {
  Settings settings{.drop = 0.5, .replicas = 3};

  SettingsChange{.lag = support::constant(7), .reads = Reads::strong}.apply_to(settings);

  CHECK(settings ==
        Settings{.lag = support::constant(7), .drop = 0.5, .replicas = 3, .reads = Reads::strong});
}

TEST_CASE("a change of nothing changes nothing") {
  Settings settings{.drop = 0.5};

  SettingsChange{}.apply_to(settings);

  CHECK(settings == Settings{.drop = 0.5});
}

TEST_CASE("each setting but the number of replicas can be changed") {
  const Settings wanted{
      .publishing = Publishing::outbox,
      .relay_interval_ms = 1,
      .redelivery_ms = 2,
      .max_attempts = 3,
      .lag = support::uniform(4, 5),
      .drop = 0.1,
      .duplicate = 0.2,
      .commit_failure = 0.3,
      .handler_failure = 0.4,
      .delivery = Delivery::unordered,
      .projection = Projection::sequenced,
      .routing = Routing::random,
      .reads = Reads::session,
      .token = Token::highest,
      .wait_timeout_ms = 6,
      .on_timeout = OnTimeout::fail,
      .rebuild_ms_per_event = 7,
  };
  Settings settings;

  SettingsChange{
      .publishing = wanted.publishing,
      .relay_interval_ms = wanted.relay_interval_ms,
      .redelivery_ms = wanted.redelivery_ms,
      .max_attempts = wanted.max_attempts,
      .lag = wanted.lag,
      .drop = wanted.drop,
      .duplicate = wanted.duplicate,
      .commit_failure = wanted.commit_failure,
      .handler_failure = wanted.handler_failure,
      .delivery = wanted.delivery,
      .projection = wanted.projection,
      .routing = wanted.routing,
      .reads = wanted.reads,
      .token = wanted.token,
      .wait_timeout_ms = wanted.wait_timeout_ms,
      .on_timeout = wanted.on_timeout,
      .rebuild_ms_per_event = wanted.rebuild_ms_per_event,
  }
      .apply_to(settings);

  CHECK(settings == wanted);
}

TEST_CASE("a change to what a setting is by default is a change all the same") {
  Settings settings{.drop = 0.5, .reads = Reads::strong};

  SettingsChange{.drop = 0, .reads = Reads::eventual}.apply_to(settings);

  CHECK(settings == Settings{});
}

}  // namespace
}  // namespace sim::settings_test
