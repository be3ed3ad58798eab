// Marker so that the project compiles before its first concept.
