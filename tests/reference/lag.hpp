// How long a message takes: the distributions a lag may have (semantics sections 1 and 2).
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace reference {

struct Constant {
  double ms = 0;
};
struct Uniform {
  double a = 0;
  double b = 0;
};
struct Exponential {
  double mean = 0;
};
struct Pareto {
  double xm = 0;
  double alpha = 0;
};
using SimpleLag = std::variant<Constant, Uniform, Exponential, Pareto>;

struct Weighted {
  double weight = 0;
  SimpleLag lag;
};
struct Mix {
  std::vector<Weighted> parts;
};
using Lag = std::variant<SimpleLag, Mix>;

// From the value of the setting `lag`.
Lag lag_from(const nlohmann::json& value);

// Whole milliseconds, at most 10^9. `u` is the draw for the lag, `choice` the one for the choice
// inside a mix.
std::int64_t sample(const Lag& lag, double u, double choice);

}  // namespace reference
