extension Name {
  /// Whether a user or group is none of Entra's: the system's own, or of an external identity provider, whose subjects
  /// AKS prefixes with `aks:jwt:` (`az aks jwtauthenticator`).
  package var isOutsideEntra: Bool { hasPrefix("system:") || hasPrefix("aks:jwt:") }
}
