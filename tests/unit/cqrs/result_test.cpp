#include "cqrs/result.hpp"

#include <string>

#include <doctest/doctest.h>

namespace cqrs::result_test {
namespace {

enum class Refusal { too_little, too_much };

Result<std::string, Refusal> parcel(int weight) {
  if (weight < 1) return Refusal::too_little;
  return std::string("a parcel");
}

TEST_CASE("a result holds the value where the rule said yes") {
  const auto result = parcel(3);

  CHECK(result.ok());
  CHECK(static_cast<bool>(result));
  CHECK(result.value() == "a parcel");
}

TEST_CASE("a result holds the reason where the rule said no") {
  const auto result = parcel(0);

  CHECK_FALSE(result.ok());
  CHECK_FALSE(static_cast<bool>(result));
  CHECK(result.error() == Refusal::too_little);
}

TEST_CASE("the value of a result can be changed and taken out") {
  auto result = parcel(1);

  result.value() += " for Harry";
  const std::string taken = std::move(result.value());

  CHECK(taken == "a parcel for Harry");
}

TEST_CASE("a result with nothing to say holds Done") {
  const Result<Done, Refusal> result = Done{};

  CHECK(result.ok());
  CHECK(result.value() == Done{});
}

}  // namespace
}  // namespace cqrs::result_test
