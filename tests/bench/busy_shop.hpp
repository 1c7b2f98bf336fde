// The long run that is watched in the benchmarks. Four queue entries and more to each order; a new
// order id each time, as in a real shop.
#pragma once

#include <string_view>

namespace bench {

inline constexpr std::string_view busy_shop = R"({"format": "cqrs-lab/1", "seed": 7,
  "settings": {"publishing": "outbox", "replicas": 3, "projection": "sequenced", "drop": 0.02,
               "duplicate": 0.02, "reads": "session", "on_timeout": "primary", "routing": "random",
               "lag": {"exponential": 800}},
  "actions": [
    {"at": 0, "every": 1, "times": 20, "command": "CreateBatch", "ref": "batch-{n}",
     "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"], "qty": 1000000},
    {"at": 1000, "every": 500, "times": 9000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "command": "Allocate", "orderid": "order-{n}", "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"],
     "qty": 1},
    {"at": 1200, "every": 500, "times": 9000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "query": "allocations", "orderid": "order-{n}"},
    {"at": 1300, "every": 250, "times": 18000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "query": "availability", "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"]}]})";

}  // namespace bench
