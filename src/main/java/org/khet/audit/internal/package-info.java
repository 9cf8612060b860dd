/** The auditor's page over the trail of acts. */
@NullMarked
package org.khet.audit.internal;

import org.jspecify.annotations.NullMarked;
