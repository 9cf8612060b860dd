package org.khet.office.internal.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Membership;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.Scope;
import org.khet.office.internal.token.OwnTokens.OwnToken;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who the token's owner is and which tokens they have, as {@code openapi.yaml} says. */
@RestController
class TokenApi {

    private final OwnTokens own;

    TokenApi(OwnTokens own) {
        this.own = own;
    }

    /** Any token may ask. */
    @GetMapping("/api/v1/account")
    @Allowed(Permission.WORK)
    Account account(Actor actor) {
        return new Account(
                actor.person().value(),
                actor.name(),
                actor.as().id(),
                actor.memberships().stream().map(Place::of).toList());
    }

    @GetMapping("/api/v1/account/tokens")
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    Own list(Actor actor) {
        return new Own(own.of(actor).stream().map(One::of).toList());
    }

    @DeleteMapping("/api/v1/account/tokens/{id}")
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    ResponseEntity<?> revoke(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        if (own.revoke(actor, id, request.getRemoteAddr()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    /** @param as the place this request acts in */
    record Account(UUID person, String name, UUID as, List<Place> places) {}

    record Place(
            UUID id,
            UUID unit,
            String unitName,
            Role role,
            String position,
            @Nullable ActingKind acting) {

        static Place of(Membership place) {
            return new Place(
                    place.id(), place.unit().value(), place.unitName(), place.role(), place.position(), place.acting());
        }
    }

    record Own(List<One> items) {}

    record One(
            UUID id,
            String name,
            List<String> scopes,
            String expiresAt,
            boolean over,
            @Nullable String usedAt,
            @Nullable String usedFrom) {

        static One of(OwnToken token) {
            var used = token.usedAt();
            return new One(
                    token.id(),
                    token.name(),
                    token.scopes().stream()
                            .map(scope -> Scope.valueOf(scope).word())
                            .toList(),
                    ThaiDate.machine(token.expiresAt()),
                    token.over(),
                    used == null ? null : ThaiDate.machine(used),
                    token.usedFrom());
        }
    }
}
