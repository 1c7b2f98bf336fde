#include "sim/settings.hpp"

namespace sim {

void SettingsChange::apply_to(Settings& settings) const {
  const auto set = [](auto& present, const auto& wanted) {
    if (wanted) present = *wanted;
  };
  set(settings.publishing, publishing);
  set(settings.relay_interval_ms, relay_interval_ms);
  set(settings.redelivery_ms, redelivery_ms);
  set(settings.max_attempts, max_attempts);
  set(settings.lag, lag);
  set(settings.drop, drop);
  set(settings.duplicate, duplicate);
  set(settings.commit_failure, commit_failure);
  set(settings.handler_failure, handler_failure);
  set(settings.delivery, delivery);
  set(settings.projection, projection);
  set(settings.routing, routing);
  set(settings.reads, reads);
  set(settings.token, token);
  set(settings.wait_timeout_ms, wait_timeout_ms);
  set(settings.on_timeout, on_timeout);
  set(settings.rebuild_ms_per_event, rebuild_ms_per_event);
}

}  // namespace sim
