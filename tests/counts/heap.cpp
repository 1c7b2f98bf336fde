#include "counts/heap.hpp"

#include <cstdlib>
#include <new>

namespace {

counts::Heap taken;

void* take(std::size_t bytes) {
  ++taken.blocks;
  taken.bytes += bytes;
  if (void* block = std::malloc(bytes == 0 ? 1 : bytes)) return block;
  throw std::bad_alloc();
}

}  // namespace

counts::Heap counts::taken_so_far() {
  return taken;
}

void* operator new(std::size_t bytes) {
  return take(bytes);
}
void* operator new[](std::size_t bytes) {
  return take(bytes);
}
void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t /*bytes*/) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t /*bytes*/) noexcept {
  std::free(block);
}
