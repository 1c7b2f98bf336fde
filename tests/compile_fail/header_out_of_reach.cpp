// expect: allocation/domain/batch.hpp
// The pattern knows no domain: with cqrs alone, a header of the domain is not found.
#include "allocation/domain/batch.hpp"

int main() {}
