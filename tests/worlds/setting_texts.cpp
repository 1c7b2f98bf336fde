#include "worlds/setting_texts.hpp"

namespace worlds {
namespace {

using Text = std::string_view;

std::string simple_lag(Luck& luck) {
  switch (luck.below(4)) {
    case 0:
      return R"({"constant":)" + std::string(luck.of<Text>({"0", "0.5", "1", "5", "100", "1e3"})) +
             "}";
    case 1:
      return R"({"uniform":)" +
             std::string(luck.of<Text>({"[0,3]", "[1,1]", "[2,400]", "[100,100.5]", "[0,50]"})) +
             "}";
    case 2:
      return R"({"exponential":)" + std::string(luck.of<Text>({"0", "1.5", "10", "500"})) + "}";
    default:
      return R"({"pareto":)" +
             std::string(luck.of<Text>({"[1,1]", "[2.5,1.5]", "[100,10]", "[1,0.05]"})) + "}";
  }
}

std::string lag(Luck& luck) {
  if (luck.strikes(0.8)) return simple_lag(luck);
  std::string entries;
  for (std::size_t left = luck.below(4) + 1; left > 0; --left) {
    const bool first = entries.empty();
    // The first weighs something, so that the sum is above 0.
    entries += first ? "[[" : ",[";
    entries += first ? luck.of<Text>({"1", "0.1"}) : luck.of<Text>({"0", "2", "0.1"});
    entries += "," + simple_lag(luck) + "]";
  }
  return R"({"mix":)" + entries + "]}";
}

// Keys whose values are words.
Text word(Luck& luck, Text key) {
  if (key == "publishing")
    return luck.of<Text>({"in_process", "after_commit", "before_commit", "outbox", "outbox"});
  if (key == "delivery") return luck.of<Text>({"ordered", "unordered"});
  if (key == "projection") return luck.of<Text>({"book", "idempotent", "sequenced"});
  if (key == "routing") return luck.of<Text>({"sticky", "round_robin", "random"});
  if (key == "reads") {
    return luck.of<Text>({"eventual", "eventual", "read_your_writes", "monotonic_reads", "session",
                          "session", "strong"});
  }
  if (key == "token") return luck.of<Text>({"prefix", "highest"});
  if (key == "on_timeout") return luck.of<Text>({"stale", "primary", "fail"});
  return {};
}

Text number(Luck& luck, Text key) {
  if (key == "relay_interval_ms") return luck.of<Text>({"0", "1", "2", "10", "100", "500.0"});
  if (key == "redelivery_ms") return luck.of<Text>({"1", "2", "5", "100", "1000"});
  if (key == "max_attempts") return luck.of<Text>({"1", "2", "3", "5", "16", "64"});
  if (key == "drop") return luck.of<Text>({"0", "0", "0.2", "0.5", "0.9", "1"});
  if (key == "duplicate") return luck.of<Text>({"0", "0.2", "0.5", "1"});
  if (key == "commit_failure") return luck.of<Text>({"0", "0", "0", "0.1", "0.3", "0.95"});
  if (key == "handler_failure") return luck.of<Text>({"0", "0", "0.05", "0.3", "0.9"});
  if (key == "wait_timeout_ms") return luck.of<Text>({"0", "1", "5", "100", "2000"});
  return luck.of<Text>({"0", "1", "10", "500"});  // rebuild_ms_per_event
}

}  // namespace

std::string setting_text(Luck& luck, std::string_view key) {
  if (key == "lag") return lag(luck);
  const Text chosen = word(luck, key);
  if (!chosen.empty()) return "\"" + std::string(chosen) + "\"";
  return std::string(number(luck, key));
}

}  // namespace worlds
