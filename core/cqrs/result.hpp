// A value or the reason why there is none. A rule that says no is a Result the caller must look at;
// exceptions are for nothing here.
//
//   Result<BatchRef, Refusal> chosen = product.allocate(line);
//   if (!chosen) return chosen.error();
//   use(chosen.value());
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace cqrs {

// The value of a Result that only tells whether it worked.
struct Done {
  friend constexpr bool operator==(const Done&, const Done&) = default;
};

template <class Value, class Error>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return error;` read as what they mean.
  Result(Value value) : outcome_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : outcome_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return outcome_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Asking for the side that is not there is a programmer's error.
  [[nodiscard]] const Value& value() const {
    assert(ok());
    return *std::get_if<0>(&outcome_);
  }
  [[nodiscard]] Value& value() {
    assert(ok());
    return *std::get_if<0>(&outcome_);
  }
  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&outcome_);
  }

 private:
  std::variant<Value, Error> outcome_;
};

}  // namespace cqrs
