"""The types that pass between stages: small, frozen, without logic beyond checks and properties."""
