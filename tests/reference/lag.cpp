// Reading and sampling a lag (semantics sections 1 and 2).
#include "lag.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace reference {
namespace {

constexpr double lag_ms_max = 1e9;  // a longer lag arrives after this long

SimpleLag simple_lag_from(const nlohmann::json& value) {
  if (value.contains("constant")) {
    return Constant{value.at("constant").get<double>()};
  }
  if (value.contains("uniform")) {
    const nlohmann::json& bounds = value.at("uniform");
    return Uniform{bounds.at(0).get<double>(), bounds.at(1).get<double>()};
  }
  if (value.contains("exponential")) {
    return Exponential{value.at("exponential").get<double>()};
  }
  const nlohmann::json& parameters = value.at("pareto");
  return Pareto{parameters.at(0).get<double>(), parameters.at(1).get<double>()};
}

double exact(const Constant& lag, double) {
  return lag.ms;
}
double exact(const Uniform& lag, double u) {
  return lag.a + u * (lag.b - lag.a);
}
double exact(const Exponential& lag, double u) {
  return -lag.mean * std::log(1.0 - u);
}
double exact(const Pareto& lag, double u) {
  return lag.xm * std::pow(1.0 - u, -1.0 / lag.alpha);
}

// The first entry whose running sum exceeds the draw times the sum; the last of positive weight if
// rounding leaves none.
const SimpleLag& chosen(const Mix& mix, double choice) {
  double sum = 0;
  for (const Weighted& part : mix.parts) {
    sum += part.weight;
  }
  const double mark = choice * sum;
  double running = 0;
  const SimpleLag* last_positive = nullptr;
  for (const Weighted& part : mix.parts) {
    running += part.weight;
    if (running > mark) {
      return part.lag;
    }
    if (part.weight > 0) {
      last_positive = &part.lag;
    }
  }
  return *last_positive;
}

}  // namespace

Lag lag_from(const nlohmann::json& value) {
  if (!value.contains("mix")) {
    return simple_lag_from(value);
  }
  Mix mix;
  for (const nlohmann::json& entry : value.at("mix")) {
    mix.parts.push_back(Weighted{entry.at(0).get<double>(), simple_lag_from(entry.at(1))});
  }
  return mix;
}

std::int64_t sample(const Lag& lag, double u, double choice) {
  const Mix* mix = std::get_if<Mix>(&lag);
  const SimpleLag& simple = mix != nullptr ? chosen(*mix, choice) : std::get<SimpleLag>(lag);
  const double ms =
      std::visit([u](const auto& distribution) { return exact(distribution, u); }, simple);
  return static_cast<std::int64_t>(std::min(std::floor(ms + 0.5), lag_ms_max));
}

}  // namespace reference
