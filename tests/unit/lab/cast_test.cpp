// Who takes part in a run, and which names are still free.
#include "lab/cast.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::cast_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::looks_up;
using support::stocks;
using support::Watched;
using Names = std::vector<std::string>;

Names names(Watched& run) {
  Names found;
  for (const Customer& customer : run->customers())
    found.push_back(customer.name);
  return found;
}
std::string next_order(Watched& run) {
  return run->customers().at(0).next_orderid;
}

TEST_CASE("customers come in the order of their first action, not of the file") {
  Watched run("", {at(9000, looks("zoe")), at(0, stocks("batch-1", 1)), at(1000, looks("bob")),
                   at(2000, buys("harry", "order-1")), at(3000, looks("bob"))});

  CHECK(names(run) == Names{"bob", "harry", "zoe"});
}

TEST_CASE("a person's customers come last, and go when their acts are set aside") {
  Watched run("", {at(9000, looks("bob"))});
  run->seek(1000);
  run.act(looks("harry"));
  run->seek(2000);
  run.act(looks("eve"));
  CHECK(names(run) == Names{"bob", "harry", "eve"});

  run->seek(1500);
  CHECK(names(run) == Names{"bob", "harry", "eve"});
  run.act(stocks("batch-1", 1));
  CHECK(names(run) == Names{"bob", "harry"});
  run->reset();
  CHECK(names(run) == Names{"bob"});
}

TEST_CASE("everybody who may be picked from a list takes part") {
  Watched run("", {R"({"at": 0, "every": 10, "times": 2, "by": ["bob", "harry", "zoe"],
                       "query": "availability", "sku": "LAMP"})"});

  CHECK(names(run) == Names{"bob", "harry", "zoe"});
}

TEST_CASE("a name with a number in it is many customers, of whom some are shown") {
  Watched run("", {R"({"at": 0, "every": 10, "times": 5000, "by": "visitor-{n}",
                       "query": "availability", "sku": "LAMP"})"});

  CHECK(names(run).size() == Cast::customers_max);
  CHECK(names(run)[1] == "visitor-2");
}

TEST_CASE("the next order has a name that no order has, or will have, or was asked for") {
  Watched run("", {at(0, stocks("batch-1", 9)), at(0, looks("bob")),
                   at(9000, buys("harry", "order-1")), at(9000, looks_up("bob", "order-3"))});
  CHECK(next_order(run) == "order-2");

  run.act(buys("bob", "order-2"));
  CHECK(next_order(run) == "order-4");
  run.act(buys("bob", "order-4"));
  CHECK(next_order(run) == "order-5");
}

TEST_CASE("names that were set aside are free again") {
  Watched run("", {at(0, stocks("batch-1", 9)), at(0, looks("bob"))});
  run.act(buys("bob", "order-1"));
  CHECK(next_order(run) == "order-2");

  run->reset();

  CHECK(next_order(run) == "order-1");
}

TEST_CASE("names that are filled in or picked are taken too") {
  Watched run("",
              {at(0, looks("bob")),
               R"({"at": 0, "every": 10, "times": 12, "command": "Allocate", "orderid": "order-{n}",
                   "sku": "LAMP", "qty": 1})",
               R"({"at": 0, "command": "Allocate", "orderid": ["order-13", "order-15"],
                   "sku": "LAMP", "qty": 1})"});

  CHECK(next_order(run) == "order-14");
}

}  // namespace
}  // namespace lab::cast_test
