#include "lab/diagram/lanes.hpp"

#include <algorithm>

namespace lab {

DiagramLanes::DiagramLanes(const Cast& cast, const sim::World& world, std::uint32_t customers_max) {
  const std::size_t own = std::min<std::size_t>(
      {cast.customers().size(), customers_max, std::size_t{Cast::customers_max}});
  customers_.assign(cast.customers().begin(),
                    cast.customers().begin() + static_cast<std::ptrdiff_t>(own));
  others_ = static_cast<std::uint8_t>(own);
  of_client_.assign(world.clients.by_id.size(), others_);
  for (std::size_t lane = 0; lane < own; ++lane) {
    const std::uint32_t id = customers_[lane].value;
    if (id >= of_client_.size()) of_client_.resize(std::size_t{id} + 1, others_);
    of_client_[id] = static_cast<std::uint8_t>(lane);
  }
  for (std::uint32_t id = 0; id < world.clients.by_id.size(); ++id) {
    if (world.clients.by_id[id].known && of_client_[id] == others_) sharing_.push_back(id);
  }
  writer_ = static_cast<std::uint8_t>(others_ + (sharing_.empty() ? 0 : 1));
}

std::vector<DiagramLane> DiagramLanes::list(const sim::World& world,
                                            const sim::Vocabulary& names) const {
  std::vector<DiagramLane> lanes;
  for (const sim::ClientId customer : customers_)
    lanes.push_back({DiagramLane::Kind::customer, names.clients[customer.value]});
  if (!sharing_.empty()) {
    lanes.push_back({DiagramLane::Kind::others,
                     sharing_.size() == 1 ? names.clients[sharing_.front()] : std::string(),
                     sharing_.size()});
  }
  lanes.push_back({});
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica)
    lanes.push_back({DiagramLane::Kind::replica, {}, 1, replica});
  return lanes;
}

}  // namespace lab
