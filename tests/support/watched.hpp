// A run that is being watched, as the page does it, from a scenario's text:
//
//   Watched run(R"("lag": {"constant": 30000})", {batch_at_0, harry_looks_at(40000)});
//   run.act(R"({"by": "harry", "command": "Allocate", "orderid": "order-1", "sku": "LAMP", "qty":
//   1})"); CHECK(run.customer("bob").lamp.kind == lab::Lamp::Kind::aged_page);
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "lab/session.hpp"

namespace support {

inline std::string scenario_text(const std::string& settings,
                                 std::initializer_list<std::string> actions) {
  std::string text = R"({"format": "cqrs-lab/1", "title": "watched", "seed": 1, "settings": {)" +
                     settings + R"(}, "actions": [)";
  for (const std::string& action : actions)
    text += (&action == actions.begin() ? "" : ", ") + action;
  return text + "]}";
}

// Actions without a time, as a person gives them.
inline std::string buys(const std::string& who, const std::string& order, int qty = 1,
                        const std::string& sku = "LAMP") {
  return R"({"by": ")" + who + R"(", "command": "Allocate", "orderid": ")" + order +
         R"(", "sku": ")" + sku + R"(", "qty": )" + std::to_string(qty) + "}";
}
inline std::string looks(const std::string& who, const std::string& sku = "LAMP") {
  return R"({"by": ")" + who + R"(", "query": "availability", "sku": ")" + sku + R"("})";
}
inline std::string looks_up(const std::string& who, const std::string& order) {
  return R"({"by": ")" + who + R"(", "query": "allocations", "orderid": ")" + order + R"("})";
}
inline std::string stocks(const std::string& ref, int qty, const std::string& sku = "LAMP") {
  return R"({"by": "warehouse", "command": "CreateBatch", "ref": ")" + ref + R"(", "sku": ")" +
         sku + R"(", "qty": )" + std::to_string(qty) + "}";
}
inline std::string counts(const std::string& ref, int qty) {
  return R"({"by": "warehouse", "command": "ChangeBatchQuantity", "ref": ")" + ref +
         R"(", "qty": )" + std::to_string(qty) + "}";
}
inline std::string operates(const std::string& members) {
  return R"({"operate": )" + members + "}";
}
inline std::string changes(const std::string& settings) {
  return R"({"change": {)" + settings + "}}";
}
// The same, in a file.
inline std::string at(sim::Ms ms, const std::string& action) {
  return R"({"at": )" + std::to_string(ms) + ", " + action.substr(1);
}

class Watched {
 public:
  explicit Watched(const std::string& text) {
    auto opened = lab::Session::open(text);
    REQUIRE(opened);
    session_ = std::move(opened.value());
  }
  Watched(const std::string& settings, std::initializer_list<std::string> actions)
      : Watched(scenario_text(settings, actions)) {}

  lab::Session* operator->() { return session_.get(); }

  void act(const std::string& action) { REQUIRE(session_->act(action)); }
  lab::Customer customer(const std::string& name) {
    for (const lab::Customer& customer : session_->customers()) {
      if (customer.name == name) return customer;
    }
    FAIL("nobody is called " << name);
    return {};
  }
  lab::Lamp lamp(const std::string& name) { return customer(name).lamp; }

 private:
  std::unique_ptr<lab::Session> session_;
};

}  // namespace support
