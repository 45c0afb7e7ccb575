package vn.gov.cantho.check.portal.authority;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** A call that ends where the method would begin. */
record UnrunCall(Object target, Method method) implements MethodInvocation {

    @Override
    public Method getMethod() {
        return method;
    }

    @Override
    public @Nullable Object[] getArguments() {
        return new Object[method.getParameterCount()];
    }

    @Override
    public @Nullable Object proceed() {
        return null;
    }

    @Override
    public Object getThis() {
        return target;
    }

    @Override
    public AccessibleObject getStaticPart() {
        return method;
    }
}
