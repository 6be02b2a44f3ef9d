import type { ButtonHTMLAttributes } from 'react'

import styles from './button.module.css'

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  /** One primary a view. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'notice'
  readonly size?: 'regular' | 'small'
}

export function Button({ look = 'plain', size = 'regular', ...rest }: ButtonProps) {
  return <button {...rest} type="button" className={styles.button} data-look={look} data-size={size} />
}
