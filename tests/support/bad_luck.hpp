// Little worlds in which seeds differ, for what looks at many runs.
#pragma once

#include <string>

namespace support {

// Bob reloads while Harry's order is on its way to two replicas, which answer in turn: whether time
// runs backwards for him is luck.
inline std::string reloads(const std::string& settings = R"("lag": {"uniform": [0, 9000]})") {
  return R"({"format": "cqrs-lab/1", "title": "Reloads", "settings": {"replicas": 2,
    "routing": "round_robin", )" +
         settings + R"(}, "actions": [
    {"at": 0, "by": "warehouse", "command": "CreateBatch", "ref": "batch-1", "sku": "LAMP", "qty": 9},
    {"at": 20000, "by": "harry", "command": "Allocate", "orderid": "order-1", "sku": "LAMP", "qty": 1},
    {"at": 21000, "every": 1000, "times": 6, "by": "bob", "query": "availability", "sku": "LAMP"}]})";
}

}  // namespace support
