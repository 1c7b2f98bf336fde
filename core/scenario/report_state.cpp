// The replicas as the run left them (semantics section 8).
#include "scenario/report_parts.hpp"

namespace scenario {

void write_replicas(CanonicalJson& json, const ReportSource& source) {
  json.open_list();
  for (std::size_t number = 0; number < source.world.replicas.size(); ++number) {
    const sim::Replica& replica = source.world.replicas[number];
    json.open_object();
    if (source.full()) {
      for (const ViewFormat& view : source.format.views) {
        json.key(view.key);
        view.write(json, source, number);
      }
    }
    json.member("converged", source.world.domain->converged(number));
    json.member("highest", replica.highest);
    json.member("missing", source.world.committed.size() - replica.committed_applied);
    json.member("phantoms", replica.phantoms_applied);
    json.member("prefix", sim::prefix_of(source.world, replica));
    json.member("running", replica.running);
    json.close_object();
  }
  json.close_list();
}

}  // namespace scenario
