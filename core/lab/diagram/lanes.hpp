// Which lane of the diagram somebody or something has: customers on top, then those who share one,
// the write side, the replicas.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lab/cast.hpp"
#include "sim/records.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

struct DiagramLane {
  enum class Kind : std::uint8_t { customer, others, writer, replica };
  static constexpr std::array<std::string_view, 4> words{"customer", "others", "writer", "replica"};

  Kind kind = Kind::writer;
  std::string name;          // of a customer; of others who are only one, that one's
  std::size_t count = 1;     // of others: how many share the lane
  std::uint8_t replica = 0;  // of a replica
};

class DiagramLanes {
 public:
  // Of more customers than that, the rest share a lane with everybody else who does something.
  DiagramLanes(const Cast& cast, const sim::World& world, std::uint32_t customers_max);

  [[nodiscard]] std::uint8_t of(sim::ClientId client) const {
    return client.value < of_client_.size() ? of_client_[client.value] : others_;
  }
  // Of a replica, or the write model.
  [[nodiscard]] std::uint8_t of(std::int8_t replica) const {
    return static_cast<std::uint8_t>(writer_ + 1 + replica);
  }
  [[nodiscard]] std::vector<DiagramLane> list(const sim::World& world,
                                              const sim::Vocabulary& names) const;

 private:
  std::vector<sim::ClientId> customers_;  // with a lane of their own
  std::vector<std::uint8_t> of_client_;
  std::vector<std::uint32_t> sharing_;
  std::uint8_t others_ = 0;
  std::uint8_t writer_ = 0;
};

}  // namespace lab
