// Lags as a scenario file writes them.
#pragma once

#include <utility>
#include <vector>

#include "sim/kernel/lag.hpp"

namespace support {

inline sim::Lag constant(double ms) {
  return {sim::Lag::Kind::constant, ms, 0, {}};
}
inline sim::Lag uniform(double from, double to) {
  return {sim::Lag::Kind::uniform, from, to, {}};
}
inline sim::Lag exponential(double mean) {
  return {sim::Lag::Kind::exponential, mean, 0, {}};
}
inline sim::Lag pareto(double xm, double alpha) {
  return {sim::Lag::Kind::pareto, xm, alpha, {}};
}
inline sim::Lag mix_of(std::vector<sim::Lag::Weighted> entries) {
  return {sim::Lag::Kind::mix, 0, 0, std::move(entries)};
}

}  // namespace support
