/// A managed cluster in Azure, as `az` commands identify it.
package struct ManagedClusterID: Sendable, Hashable {
  /// Nil if only a resource group and a name were given: `az` then uses the current subscription.
  package let subscription: String?
  package let resourceGroup: String
  package let name: String

  /// Nil if a name has characters that Azure does not allow, so that `az` cannot mistake any name for an option, a file
  /// (`@…`) or several words. A subscription is a GUID or a word of ASCII letters, digits, `-` and `_`; a cluster is
  /// such a word; a resource group may also have `.`, `(`, `)` and letters and digits of any script, and does not end
  /// with `.` (Microsoft, "Naming rules and restrictions for Azure resources").
  package init?(subscription: String? = nil, resourceGroup: String, name: String) {
    guard subscription.map(ManagedClusterID.isWord) ?? true, ManagedClusterID.isWord(name), !resourceGroup.isEmpty,
      resourceGroup.utf8.last != UInt8(ascii: "."),
      resourceGroup.unicodeScalars.allSatisfy(ManagedClusterID.isOfResourceGroup)
    else { return nil }
    self.subscription = subscription
    self.resourceGroup = resourceGroup
    self.name = name
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && isOfResourceGroup($0) && !["." as Unicode.Scalar, "(", ")"].contains($0)
      }
  }

  private static func isOfResourceGroup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "(", ")": return true
    default: break
    }
    guard !scalar.isASCII else { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  /// The resource ID of the cluster; nil if the subscription is unknown.
  package var resourceID: String? {
    subscription.map {
      "/subscriptions/\($0)/resourceGroups/\(resourceGroup)/providers/Microsoft.ContainerService/managedClusters/\(name)"
    }
  }

  /// Reads `/subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerService/managedClusters/…`, with the words
  /// between the names in any case; nil for any other text.
  package init?(resourceID: String) {
    let parts = resourceID.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 9, parts[0].isEmpty,
      [parts[1], parts[3], parts[5], parts[6], parts[7]].map({ $0.lowercased() })
        == ["subscriptions", "resourcegroups", "providers", "microsoft.containerservice", "managedclusters"]
    else { return nil }
    self.init(subscription: parts[2], resourceGroup: parts[4], name: parts[8])
  }

  /// Whether `az aks create` accepts the name: at most 63 ASCII letters, digits, `_` and `-`, with a letter or digit at
  /// each end.
  package var isNameForNewCluster: Bool {
    let letters = Array(name.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard let first = letters.first, let last = letters.last else { return false }
    return letters.count <= 63 && isAlphanumeric(first) && isAlphanumeric(last)
      && letters.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }
}
